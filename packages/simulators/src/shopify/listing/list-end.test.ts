import { expect, it } from 'vitest'
import { LIST_END, pageOf } from './page.ts'

it('pagination of one list stops at 25,000 objects, whatever lies behind', () => {
  const rows = Array.from({ length: LIST_END + 10 }, (_, index) => ({ item: index, number: index, value: index }))
  const last = pageOf(rows, { first: 250, after: pageOf(rows, { first: LIST_END - 250 }, 1).pageInfo.endCursor }, 1)
  expect([last.nodes.length, last.nodes.at(-1), last.pageInfo.hasNextPage]).toEqual([250, LIST_END - 1, false])
})
