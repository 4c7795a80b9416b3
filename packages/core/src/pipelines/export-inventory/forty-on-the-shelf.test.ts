import { describe, expect, test } from 'vitest'
import { anOrder, aVariant, stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

/** The sum that every store gets wrong somewhere: 40 on the shelf, 5 of them sold before we came. */
const tent = stockKeyOf('TENT')

const endOfDay = (world: StockWorld) => {
  world.run.clock.pass(60_000)
  return exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
}

describe('a store that lowers its figure with the order, with 40 on the shelf and 5 of them sold', () => {
  const opened = async () => {
    const world = new StockWorld('order')
    world.store.put(aVariant('TENT'))
    world.store.stock(tent, 40)
    world.sell('1', { TENT: 5 })
    expect(world.store.shows(tent)).toBe(35)
    await world.load()
    return world
  }
  test('has 40 in the warehouse after the first inventory', async () => {
    expect((await opened()).warehouse.onHand('TENT')).toBe(40)
  })
  test('still shows 35 after the import of the order and End of Day', async () => {
    const world = await opened()
    await endOfDay(world)
    expect(world.warehouse.promised.get('TENT@site-1')).toEqual({ open: 5, own: 5 })
    expect(world.store.shows(tent)).toBe(35)
    expect(world.store.written).toEqual([])
  })
  test('still shows 35 when the order may not be imported yet', async () => {
    const world = new StockWorld('order')
    world.store.put(aVariant('TENT'))
    world.store.stock(tent, 40)
    world.sell('1', { TENT: 5 }, { payment: 'pending' })
    await world.load()
    await endOfDay(world)
    expect([world.warehouse.onHand('TENT'), world.store.shows(tent)]).toEqual([40, 35])
    expect(world.tables.levels.get(`${tent}\u0000shop`)?.arithmetic).toMatchObject({ onHand: 40, unpicked: 0, notAccepted: 5, result: 35 })
  })
  test('shows 35 after the order is picked and shipped, and 34 once one more is found broken', async () => {
    const world = await opened()
    await endOfDay(world)
    world.pick('1', 'TENT', 5)
    await endOfDay(world)
    expect([world.warehouse.onHand('TENT'), world.store.shows(tent)]).toEqual([35, 35])
    world.warehouse.shelves.set('TENT@site-1@bin-1', 34)
    await endOfDay(world)
    expect(world.store.shows(tent)).toBe(34)
  })
})

describe('a store that lowers its figure with the shipment, with 40 on the shelf and 5 of them sold', () => {
  const opened = async () => {
    const world = new StockWorld('shipment')
    world.store.put(aVariant('TENT'))
    world.store.stock(tent, 40)
    world.sell('1', { TENT: 5 })
    expect(world.store.shows(tent)).toBe(40)
    await world.load()
    return world
  }
  test('has 40 in the warehouse after the first inventory, and shows 40 after the import and End of Day', async () => {
    const world = await opened()
    await endOfDay(world)
    expect([world.warehouse.onHand('TENT'), world.store.shows(tent)]).toEqual([40, 40])
    expect(world.store.written).toEqual([])
  })
  test('shows 40 while they are picked and not recorded, 35 once they are', async () => {
    const world = await opened()
    await endOfDay(world)
    world.pick('1', 'TENT', 5)
    const steps = { ...world.steps, exportShipments: async () => {} }
    await exportInventory(world.run.next(), { scope: 'all', steps })
    expect([world.warehouse.onHand('TENT'), world.store.shows(tent)]).toEqual([35, 40])
    await endOfDay(world)
    expect(world.store.shows(tent)).toBe(35)
    expect(world.store.written).toEqual([])
  })
})

test('the worked example of requirements 4.5: 40 on hand, A ordered 5 picked 2, B ordered 4, C closed short: 33', async () => {
  const world = await new StockWorld('order').open({ TENT: 49 })
  for (const [number, units] of [
    ['A', 5],
    ['B', 4],
    ['C', 3],
  ] as const)
    world.sell(number, { TENT: units })
  await endOfDay(world)
  world.pick('A', 'TENT', 2)
  world.pick('C', 'TENT', 1)
  world.warehouse.promise('TENT', -2)
  world.warehouse.shelves.set('TENT@site-1@bin-1', 40)
  await endOfDay(world)
  expect(world.store.shows(tent)).toBe(33)
})

test('an order placed between the reading and the writing is not sold twice', async () => {
  const world = await new StockWorld('order').open({ TENT: 40 })
  world.warehouse.shelves.set('TENT@site-1@bin-1', 38)
  world.store.meanwhile = () => world.store.sell(anOrder('9', { TENT: 3 }))
  await endOfDay(world)
  expect(world.store.shows(tent)).toBe(35)
})
