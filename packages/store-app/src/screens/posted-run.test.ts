import { expect, test } from 'vitest'
import { postedConfirmation, postedKind } from './posted-run.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('a button posts a kind of run; nothing else is run', () => {
  expect(postedKind('export_inventory')).toBe('export_inventory')
  for (const text of ['', 'drop_everything', '__proto__']) expect(thrownBy(() => postedKind(text))).toMatchObject({ status: 400 })
})

test('what is typed to confirm a run is a text of a sensible length, or none', () => {
  const form = new FormData()
  expect(postedConfirmation(form)).toBe('')
  form.set('confirmation', 'x'.repeat(5_000))
  expect(postedConfirmation(form)).toHaveLength(400)
})
