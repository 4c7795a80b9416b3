import { expect, test } from 'vitest'
import { blockedActions, sharedReason } from './shared-reason.ts'

const row = (id: string, blocked: string | null) => ({ id, actions: [{ blocked }] })
const sharedBy = (...rows: readonly ReturnType<typeof row>[]) => sharedReason(blockedActions(rows, ({ id }) => id))

test('the first of several rows that are closed for one reason says it for all', () => {
  expect(sharedBy(row('a', null), row('b', 'Ask the owner.'), row('c', 'Ask the owner.'))).toEqual({ id: 'b', reason: 'Ask the owner.' })
})

test('where reasons differ, or only one row has one, each says its own', () => {
  expect(sharedBy(row('a', 'Ask the owner.'), row('b', 'It is being tried again.'))).toBeNull()
  expect(sharedBy(row('a', 'Ask the owner.'), row('b', null))).toBeNull()
  expect(sharedBy()).toBeNull()
})
