import { beforeEach, describe, expect, test } from 'vitest'
import { parity } from '../../explain/parity.ts'
import { importInventory } from '../import-inventory/import-inventory.ts'
import { importProducts } from '../import-products/import-products.ts'
import { testConnection } from '../testing/environment.ts'
import { aVariant, stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

let world: StockWorld
beforeEach(async () => {
  world = await new StockWorld('order').open({ TENT: 40, STOVE: 0 })
})
const carafe = stockKeyOf('CARAFE')
/** A product is listed with stock once the first inventory is long past. */
const list = async (units: number) => {
  world.store.put(aVariant('CARAFE'))
  world.store.stock(carafe, units)
  world.run.clock.pass(60_000)
  await importProducts(world.run.next(), { full: true, withLevels: false })
}
const receive = (units: number) => world.warehouse.shelves.set('CARAFE@site-1@bin-1', units)
const send = (scope: 'all' | 'changed' = 'all', mode: 'perform' | 'dry_run' = 'perform') => {
  world.run.clock.pass(60_000)
  return exportInventory(world.run.next(mode), { scope, steps: world.steps })
}
const problems = () => world.problems().map(({ code, label }) => [code, label])

describe('a product listed after the first inventory, which the warehouse has never had', () => {
  test.each(['all', 'changed'] as const)('keeps the store’s figure when %s are sent, and is a problem by name', async (scope) => {
    await list(10)
    await send(scope)
    await send(scope)
    expect([world.store.shows(carafe), world.store.written]).toEqual([10, []])
    expect(problems()).toEqual([['not_received', 'CARAFE']])
    expect(world.run.run().counts).toMatchObject({ rejected: 1, applied: 0 })
  })
  test('is not among the writes of a dry run', async () => {
    await list(10)
    world.warehouse.shelves.set('TENT@site-1@bin-1', 39)
    await send('all', 'dry_run')
    expect(world.run.wouldWrite.map(({ label }) => label)).toEqual(['TENT'])
  })
  test('is not called equal, and its reason is named', async () => {
    await list(10)
    await send()
    const { levels } = await world.run.unitOfWork.read(world.run.context.connectionId, (r) => parity(r, '2026-03-02T12:00:00.000Z'))
    expect(levels).toMatchObject({
      store: 2,
      warehouse: 3,
      equal: false,
      exceptions: [{ label: 'CARAFE', reason: { code: 'not_received' } }],
    })
  })
  test('is sent once it was received, and from then on also when none is left', async () => {
    await list(10)
    await send()
    receive(4)
    await send()
    expect([world.store.shows(carafe), problems()]).toEqual([4, []])
    receive(0)
    await send()
    expect(world.store.shows(carafe)).toBe(0)
  })
  test('is left in peace where the store shows none either', async () => {
    await list(0)
    await send()
    expect(problems()).toEqual([])
    world.store.stock(carafe, 10)
    await send()
    expect([world.store.shows(carafe), problems()]).toEqual([10, [['not_received', 'CARAFE']]])
  })
  test('is taken over by a re-baseline', async () => {
    await list(10)
    await send()
    await importInventory(world.run.next(), { rebaseline: { confirmation: testConnection().storeName } })
    await send()
    expect([world.warehouse.onHand('CARAFE'), world.store.shows(carafe), problems()]).toEqual([10, 10, []])
  })
})

test('what the first inventory found to be none is none: a figure typed into the store is set back', async () => {
  world.store.stock(stockKeyOf('STOVE'), 5)
  await send()
  expect([world.store.shows(stockKeyOf('STOVE')), problems()]).toEqual([0, []])
})

test('stock whose first inventory was left to a person keeps the store’s figure through every kind of run', async () => {
  world = new StockWorld('order')
  world.store.put(aVariant('RED', { stockKey: carafe }), aVariant('BLUE', { stockKey: carafe }))
  world.store.stock(carafe, 34)
  await world.load()
  for (const scope of ['changed', 'all', 'changed', 'all'] as const) await send(scope)
  expect(world.store.shows(carafe)).toBe(34)
  expect(world.problems()).toMatchObject([{ code: 'shared_stock' }])
})
