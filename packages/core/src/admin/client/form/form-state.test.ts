import { expect, test } from 'vitest'
import { sampleConfiguration } from '../../testing/views/sample-configuration.ts'
import type { SaveResult } from '../../views/configuration.ts'
import { chosenParents, fieldError, fieldValue } from './field-value.ts'
import { fieldsOf } from './fields-of.ts'
import { type FormEvent, type FormState, formAfter, startForm, unsavedValues } from './form-state.ts'
import { withListsOf } from './with-saved.ts'

const saved = sampleConfiguration()
const after = (state: FormState, ...events: readonly FormEvent[]): FormState => events.reduce(formAfter, state)
const typed = (name: string, value: unknown): FormEvent => ({ kind: 'typed', name, value })
const field = (state: FormState, name: string) =>
  fieldsOf(withListsOf(state.saved, state.lists)).find((one) => one.name === name) ?? expect.fail(`no field ${name}`)
const shownIn = (state: FormState, name: string) => fieldValue(state, field(state, name))
const errorOf = (state: FormState, name: string) => fieldError(state, field(state, name))
const answered = (result: SaveResult, posted = {}): FormEvent => ({ kind: 'answered', result, posted })

test('only what differs from the saved values is posted', () => {
  const state = after(startForm(saved), typed('stockBuffer', '7'), typed('orderNumberPrefix', 'S-'), typed('syncInterval', null))
  expect(unsavedValues(state)).toEqual({ stockBuffer: 7, syncInterval: null })
})

test('what was typed and put back as it was is not unsaved', () => {
  const changed = after(startForm(saved), typed('syncTimeRange', { start: '08:00', end: '19:00' }))
  expect(unsavedValues(changed)).toEqual({ syncTimeRange: { start: '08:00', end: '19:00' } })
  expect(unsavedValues(after(changed, typed('syncTimeRange', { start: '08:00', end: '18:00' })))).toEqual({})
})

test('what is no number is posted as it was typed, for the core to say what is wrong with it', () => {
  expect(unsavedValues(after(startForm(saved), typed('stockBuffer', '7.5'), typed('syncInterval', '')))).toEqual({
    stockBuffer: '7.5',
    syncInterval: '',
  })
})

test('another division empties what came after it, through every step', () => {
  const state = after(startForm(saved), typed('divisionId', 'ca'))
  expect(unsavedValues(state)).toEqual({ divisionId: 'ca', siteId: null, locationId: null })
  expect(chosenParents(state).toString()).toBe('divisionId=ca')
})

test('the saved division, chosen again, brings back what was saved with it', () => {
  const state = after(startForm(saved), typed('divisionId', 'ca'), typed('siteId', 'toronto'), typed('divisionId', 'us'))
  expect(unsavedValues(state)).toEqual({})
  expect(chosenParents(state).toString()).toBe('divisionId=us&siteId=newark')
})

test('the lists of another division are offered, and nothing that was typed is lost', () => {
  const lists = sampleConfiguration({ division: 'ca', version: 9 })
  const state = after(startForm(saved), typed('orderNumberPrefix', 'X'), typed('divisionId', 'ca'), { kind: 'listed', view: lists })
  expect(field(state, 'siteId')).toMatchObject({ choices: [{ value: 'toronto', label: 'Toronto' }], value: 'newark' })
  expect(shownIn(state, 'siteId')).toBeNull()
  expect(shownIn(state, 'orderNumberPrefix')).toBe('X')
  expect(state.saved.version).toBe(3)
})

test('a fresh view replaces an untouched form, and waits while something is typed', () => {
  const fresh = sampleConfiguration({ version: 4 })
  expect(after(startForm(saved), { kind: 'shown', view: fresh }).saved).toBe(fresh)
  const typing = after(startForm(saved), typed('stockBuffer', '7'), { kind: 'shown', view: fresh })
  expect(typing.saved.version).toBe(3)
  expect(after(typing, typed('stockBuffer', '5')).saved).toBe(fresh)
})

test('an older view that arrives late replaces nothing', () => {
  const state = after(startForm(saved), typed('stockBuffer', '7'), answered({ kind: 'saved', message: '', version: 4 }, { stockBuffer: 7 }))
  expect(shownIn(after(state, { kind: 'shown', view: saved }), 'stockBuffer')).toBe(7)
  expect(shownIn(after(state, { kind: 'discarded' }), 'stockBuffer')).toBe(7)
})

test('discard restores what is saved, lists and errors included', () => {
  const state = after(
    startForm(saved),
    typed('divisionId', 'ca'),
    { kind: 'listed', view: sampleConfiguration({ division: 'ca' }) },
    answered({ kind: 'errors', message: '', errors: { siteId: 'Choose a site.' } }),
    { kind: 'discarded' },
  )
  expect(state).toEqual(startForm(saved))
})

test('after a save nothing is unsaved, and the next one is measured against it', () => {
  const state = after(startForm(saved), typed('stockBuffer', '7'), answered({ kind: 'saved', message: '', version: 4 }, { stockBuffer: 7 }))
  expect(unsavedValues(state)).toEqual({})
  expect(state.saved.version).toBe(4)
  expect(unsavedValues(after(state, typed('stockBuffer', '5')))).toEqual({ stockBuffer: 5 })
})

test('what was typed while a save was under way is still to be saved', () => {
  const typing = after(startForm(saved), typed('stockBuffer', '7'), typed('orderNumberPrefix', 'X'))
  const own = after(typing, answered({ kind: 'saved', message: '', version: 4 }, { stockBuffer: 7 }))
  expect(unsavedValues(own)).toEqual({ orderNumberPrefix: 'X' })
  expect(own.saved.version).toBe(4)
  // Others had saved as well: what is still to be saved was typed without knowing what, and its save must be told.
  expect(after(typing, answered({ kind: 'saved', message: '', version: 6 }, { stockBuffer: 7 })).saved.version).toBe(3)
})

test('an error stands beside its field until something else is typed there', () => {
  const errors = { syncInterval: 'Between 5 and 1,440.', stockBuffer: 'Too many.' }
  const state = after(startForm(saved), typed('syncInterval', '2'), answered({ kind: 'errors', message: 'Nothing was saved.', errors }))
  expect(errorOf(state, 'syncInterval')).toBe('Between 5 and 1,440.')
  const mending = after(state, typed('syncInterval', '20'))
  expect(errorOf(mending, 'syncInterval')).toBeNull()
  expect(mending.outcome?.kind).toBe('errors')
  expect(after(mending, typed('stockBuffer', '6')).outcome).toBeNull()
  expect(unsavedValues(mending)).toEqual({ syncInterval: 20 })
})

test('what is wrong with a saved value is said until it is changed, and again once that is discarded', () => {
  const state = startForm(saved)
  expect(errorOf(state, 'locationId')).toContain('no longer')
  expect(errorOf(after(state, typed('locationId', 'a1')), 'locationId')).toBeNull()
})

test('when somebody else saved the same setting, what was typed stays and is saved with the version that was seen', () => {
  const meanwhile = { kind: 'changed_meanwhile', message: '', fields: ['Kept back'], version: 4 } as const
  const theirs = sampleConfiguration({ version: 4 })
  const state = after(startForm(saved), typed('stockBuffer', '7'), answered(meanwhile), { kind: 'shown', view: theirs })
  expect(unsavedValues(state)).toEqual({ stockBuffer: 7 })
  expect(state.saved.version).toBe(3)
  expect(after(state, typed('stockBuffer', '8')).outcome).toEqual(meanwhile)
  expect(after(state, { kind: 'saved_asked_for' })).toEqual(startForm(theirs))
})

test('a refusal stays until something is typed', () => {
  const state = after(startForm(saved), typed('stockBuffer', '7'), answered({ kind: 'refused', message: 'This needs Integrate.' }))
  expect(state.outcome).toEqual({ kind: 'refused', message: 'This needs Integrate.' })
  expect(after(state, typed('stockBuffer', '8')).outcome).toBeNull()
})

test('a refresh tells whether a saved value is offered again', () => {
  const lists = sampleConfiguration()
  const offered = {
    ...lists,
    groups: lists.groups.map((group) => ({
      ...group,
      fields: group.fields.map((one) => (one.name === 'locationId' ? { ...one, error: null } : one)),
    })),
  }
  expect(errorOf(after(startForm(saved), { kind: 'listed', view: offered }), 'locationId')).toBeNull()
})
