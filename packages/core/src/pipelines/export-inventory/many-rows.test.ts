import { expect, test } from 'vitest'
import { rejected } from '../../domain/outcome.ts'
import { rowKey } from '../../planning/stock-row.ts'
import { shop, stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

const skus = (count: number) => Array.from({ length: count }, (_, index) => `SKU-${index}`)
const open = async (count: number) => {
  const world = await new StockWorld('order').open(Object.fromEntries(skus(count).map((sku) => [sku, 5])))
  for (const sku of skus(count)) world.warehouse.shelves.set(`${sku}@site-1@bin-1`, 4)
  return world
}

test('one bad row in 250 ends as 249 written and one named problem', async () => {
  const world = await open(250)
  world.store.answers.set(rowKey(stockKeyOf('SKU-7'), shop), rejected('stock_refused', 'SKU-7 is not for sale here'))
  await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
  expect(world.store.written).toHaveLength(249)
  expect(world.run.run().counts).toMatchObject({ seen: 250, applied: 249, rejected: 1 })
  expect(world.problems()).toMatchObject([{ code: 'stock_refused', label: 'SKU-7' }])
})

test('1,000 changed figures leave as four batches, in one go', async () => {
  const world = await open(1000)
  await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
  expect(world.store.batches.map((batches) => batches.map((batch) => batch.rows.length))).toEqual([[250, 250, 250, 250]])
  expect(new Set(world.store.batches.flat().map((batch) => batch.key)).size).toBe(4)
})

test('rows that moved are sent again alone, without those that were taken', async () => {
  const world = await open(20)
  world.store.answers.set(rowKey(stockKeyOf('SKU-3'), shop), { kind: 'stale', actual: 9 })
  await exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
  expect(world.store.batches.map((batches) => batches.flatMap((batch) => batch.rows.length))).toEqual([[20], [1]])
  expect(world.run.run().counts).toMatchObject({ seen: 20, applied: 20 })
})
