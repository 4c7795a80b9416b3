import { expect, test } from 'vitest'
import { productOf } from '../catalogue/products.ts'
import { batchesOf, namesOf, openPlugin } from './tests/open-plugin.ts'

type Outcomes = {
  readonly outcomes: readonly { readonly id: number; readonly outcome: string; readonly actual?: number }[]
  readonly milliseconds: number
}

async function shop(profile = {}) {
  const store = await openPlugin(profile)
  const made = async (stock = 10) =>
    ((await store.api('POST', '/wc/v3/products', { name: 'Mug', manage_stock: true, stock_quantity: stock })).body as { id: number }).id
  const figure = (id: number) => productOf(store.context(), id)?.stockQuantity
  const write = (rows: readonly object[]) => store.ask('stock', { key: 'e1', rows })
  return { store, made, figure, write }
}

test('a slow site writes what fifteen seconds allow; the rest is to be sent again', async () => {
  const { made, figure, write } = await shop({ stockRowMs: 6_000 })
  const ids = [await made(), await made(), await made(), await made()]
  const { body } = await write(ids.map((id) => ({ id, quantity: 3, expected: 10 })))
  expect((body as Outcomes).outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied', 'retry'])
  expect((body as Outcomes).milliseconds).toBe(18_000)
  expect(ids.map(figure)).toEqual([3, 3, 3, 10])
})

test('a request that dies half-way has written its first half, and answers a page; sent again, nothing is written twice', async () => {
  const { store, made, figure, write } = await shop()
  const ids = [await made(), await made(), await made()]
  const rows = ids.map((id) => ({ id, quantity: 4, expected: 10 }))
  await store.platform.faults.set({ kind: 'half-batch', on: 'plugin', times: 1 })
  const died = await write(rows)
  expect([died.status, died.text.startsWith('<!DOCTYPE html>')]).toEqual([500, true])
  expect(ids.map(figure)).toEqual([4, 4, 10])
  const { body } = await write(rows)
  expect((body as Outcomes).outcomes.map(({ outcome }) => outcome)).toEqual(['already', 'already', 'applied'])
})

test('a unit that a shopper took meanwhile is not undone: the row is stale, and the outbox tells of the shopper alone', async () => {
  const { store, made, figure, write } = await shop()
  const id = await made()
  await store.minute()
  store.told.length = 0
  await store.command('placeOrder', { lines: [{ productId: id }] })
  expect(((await write([{ id, quantity: 12, expected: 10 }])).body as Outcomes).outcomes).toEqual([{ id, outcome: 'stale', actual: 9 }])
  expect(figure(id)).toBe(9)
  await write([{ id, quantity: 12, expected: 9 }])
  await store.minute()
  expect(batchesOf(store.told).flatMap(namesOf)).toEqual([`stock.changed ${id}`, expect.stringContaining('order.changed')])
})

test('where the store keeps no stock at all, nothing is tracked', async () => {
  const { made, write } = await shop({ managesStock: false })
  const id = await made()
  expect(((await write([{ id, quantity: 1, expected: null }])).body as Outcomes).outcomes).toMatchObject([
    { outcome: 'rejected', code: 'not_tracked' },
  ])
})
