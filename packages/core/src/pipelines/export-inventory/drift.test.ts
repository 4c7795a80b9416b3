import { beforeEach, describe, expect, test } from 'vitest'
import { stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

const tent = stockKeyOf('TENT')
let world: StockWorld
const send = () => {
  world.run.clock.pass(60_000)
  return exportInventory(world.run.next(), { scope: 'all', steps: world.steps })
}
const drift = () => world.tables.activity.filter((one) => one.code === 'drift')

describe.each(['order', 'shipment'] as const)('where the %s lowers the figure', (mode) => {
  beforeEach(async () => {
    world = await new StockWorld(mode).open({ TENT: 40 })
    await send()
    world.run.clock.pass(60_000)
  })
  test('a figure that somebody changed in the store is overwritten, noted with both figures, and kept for undo', async () => {
    world.store.move(tent, -3)
    await send()
    expect(drift()).toMatchObject([{ label: 'TENT', result: 'note', runId: world.run.run().id }])
    expect(drift()[0]?.message).toContain('shows 37, 40 was last sent')
    expect(world.store.shows(tent)).toBe(40)
    expect(world.tables.levels.get(`${tent}\u0000shop`)).toMatchObject({ previous: 37, confirmed: 40 })
  })
  test('a change of our own shelf is no drift', async () => {
    world.warehouse.shelves.set('TENT@site-1@bin-1', 30)
    await send()
    expect(drift()).toEqual([])
  })
  test('what orders placed since explain is no drift', async () => {
    world.sell('1', { TENT: 2 })
    world.warehouse.shelves.set('TENT@site-1@bin-1', 30)
    await send()
    expect(drift()).toEqual([])
  })
  test('what they do not explain is', async () => {
    world.sell('1', { TENT: 2 })
    world.store.move(tent, -1)
    await send()
    expect(drift()).toHaveLength(1)
  })
  test('nothing is said where an order was cancelled meanwhile: how far that moved the figure is not known', async () => {
    world.sell('1', { TENT: 2 })
    await send()
    world.run.clock.pass(60_000)
    world.cancel('1')
    world.warehouse.promised.clear()
    world.warehouse.shelves.set('TENT@site-1@bin-1', 30)
    await send()
    expect(drift()).toEqual([])
  })
  test('our own shipments are no drift', async () => {
    world.sell('1', { TENT: 2 })
    await send()
    world.run.clock.pass(60_000)
    world.pick('1', 'TENT', 2)
    world.warehouse.shelves.set('TENT@site-1@bin-1', 30)
    await send()
    expect(drift()).toEqual([])
  })
})

test('a figure we have never set cannot have drifted', async () => {
  world = await new StockWorld('order').open({ TENT: 40 })
  world.store.move(tent, -3)
  await send()
  expect(drift()).toEqual([])
})
