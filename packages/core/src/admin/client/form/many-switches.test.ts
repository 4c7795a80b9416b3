import { expect, test } from 'vitest'
import { sampleStatuses } from '../../testing/views/sample-statuses.ts'
import { formAfter, startForm, unsavedValues } from './form-state.ts'
import { manySwitches, switchedOn, turned } from './many-switches.ts'

const view = sampleStatuses()
const [group] = view.groups
const switches = manySwitches(group!) ?? expect.fail('no list')
const start = startForm(view)

test('the statuses of a store are one list, with those chosen that are on', () => {
  expect(switches).toHaveLength(15)
  expect(switchedOn(start, switches)).toEqual(['orderStatus.11'])
})

test('choosing others posts only the switches that turn', () => {
  const typed = [...turned(start, switches, ['orderStatus.9', 'orderStatus.11'])]
  expect(typed).toEqual([['orderStatus.9', true]])
  const state = typed.reduce((form, [name, value]) => formAfter(form, { kind: 'typed', name, value }), start)
  expect(switchedOn(state, switches)).toEqual(['orderStatus.9', 'orderStatus.11'])
  expect(unsavedValues(state)).toEqual({ 'orderStatus.9': true })
})

test('a few switches, or switches among other fields, stay what they are', () => {
  expect(manySwitches({ fields: switches.slice(0, 3) })).toBeNull()
  expect(manySwitches({ fields: [...switches, { ...switches[0]!, kind: 'text', value: '', maxLength: 3 }] })).toBeNull()
})
