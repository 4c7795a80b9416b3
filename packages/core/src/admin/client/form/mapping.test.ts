import { expect, test } from 'vitest'
import { sampleLocations } from '../../testing/views/sample-cart.ts'
import { fieldValue } from './field-value.ts'
import { fieldsOf } from './fields-of.ts'
import { formAfter, startForm, unsavedValues } from './form-state.ts'

const start = startForm(sampleLocations)
const choose = (sites: Readonly<Record<string, string | null>>) => formAfter(start, { kind: 'typed', name: 'locations', value: sites })

test('a mapping is posted whole, so that nothing depends on what else was chosen', () => {
  expect(unsavedValues(choose({ 2: 'reno' }))).toEqual({ locations: { 1: 'newark', 2: 'reno' } })
})

test('the same sites again are no change', () => {
  expect(unsavedValues(choose({ 1: 'newark', 2: null }))).toEqual({})
})

test('after a save each location shows the site it was given', () => {
  const posted = { locations: { 1: null, 2: 'reno' } }
  const state = formAfter(choose({ 1: null, 2: 'reno' }), { kind: 'answered', posted, result: { kind: 'saved', message: '', version: 4 } })
  const [mapping] = fieldsOf(state.saved)
  expect(mapping && fieldValue(state, mapping)).toEqual({ 1: null, 2: 'reno' })
  expect(unsavedValues(state)).toEqual({})
})
