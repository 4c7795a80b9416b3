import { beforeEach, describe, expect, test } from 'vitest'
import { rejected } from '../../domain/outcome.ts'
import type { Settings } from '../../domain/settings.ts'
import { rowKey } from '../../planning/stock-row.ts'
import { LeaseLost } from '../../ports/repositories.ts'
import type { Capabilities } from '../../ports/store-platform.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { RunCancelled } from '../context.ts'
import { importProducts } from '../import-products/import-products.ts'
import { countsAddUp } from '../results.ts'
import { aVariant, depot, shop, stockKeyOf } from '../testing/records.ts'
import { StockWorld } from '../testing/stock-world.ts'
import { exportInventory } from './export-inventory.ts'

const tent = stockKeyOf('TENT')
const lamp = stockKeyOf('LAMP')
const stove = stockKeyOf('STOVE')

let world: StockWorld
const open = async (mode: 'order' | 'shipment' = 'order', settings: Partial<Settings> = {}, capabilities: Partial<Capabilities> = {}) => {
  world = await new StockWorld(mode, settings, capabilities).open({ TENT: 40, LAMP: 9, STOVE: 5 })
}
/** Somebody counts and corrects the shelf. */
const count = (sku: string, units: number) => world.warehouse.shelves.set(`${sku}@site-1@bin-1`, units)
const send = (scope: 'all' | 'changed' = 'all', mode: 'perform' | 'dry_run' = 'perform') => {
  world.run.clock.pass(60_000)
  return exportInventory(world.run.next(mode), { scope, steps: world.steps })
}
const level = (key = tent) => world.tables.levels.get(`${key}\u0000shop`)
const codeOf = (label: string) => world.tables.activity.findLast((one) => one.label === label)?.code
beforeEach(() => open())

describe('End of Day', () => {
  test('sends what differs, over the figure it replaces, and keeps that for undo', async () => {
    count('TENT', 38)
    await send()
    expect(world.store.written).toEqual([{ stockKey: tent, locationId: shop, figure: 38, comparedWith: 40 }])
    expect(level()).toMatchObject({
      seen: 38,
      wanted: 38,
      confirmed: 38,
      previous: 40,
      asOf: '2026-03-02T10:00:00.000Z',
      arithmetic: { onHand: 38, result: 38 },
    })
    expect(world.run.run().counts).toMatchObject({ seen: 3, applied: 1, unchanged: 2 })
  })
  test('with nothing changed writes nothing', async () => {
    await send()
    await send()
    expect(world.store.written).toEqual([])
    expect(world.run.run().counts).toMatchObject({ seen: 3, unchanged: 3 })
  })
  test('hands all batches over at once, each within the store’s limit', async () => {
    await open('order', {}, { levelsPerBatch: 2 })
    for (const sku of ['TENT', 'LAMP', 'STOVE']) count(sku, 1)
    await send()
    expect(world.store.batches.map((batches) => batches.map((batch) => batch.rows.length))).toEqual([[2, 1]])
  })
  test('reads figures before the orders where an order lowers them', async () => {
    await send()
    expect(world.store.calls).toEqual(['levels', 'import orders', 'export shipments'])
  })
  test('reads figures after shipments where the shipment lowers them', async () => {
    await open('shipment')
    await send()
    expect(world.store.calls).toEqual(['import orders', 'export shipments', 'levels'])
  })
  test('keeps the buffer back and never shows less than none, unless that is allowed', async () => {
    await open('order', { stockBuffer: 6 })
    await send()
    expect([world.store.shows(tent), world.store.shows(stove)]).toEqual([34, 0])
    await open('order', { stockBuffer: 6, allowNegative: true })
    await send()
    expect(world.store.shows(stove)).toBe(-1)
  })
  test('does not sell units that are promised to another store', async () => {
    await open('shipment')
    world.warehouse.promise('TENT', 4, { own: false })
    await send()
    expect(world.store.shows(tent)).toBe(36)
  })
  test('follows the merchant’s word on when stock is decreased', async () => {
    await open('order', { stockDecreasedWhenOrderPlaced: false })
    world.warehouse.promise('TENT', 4)
    await send()
    expect(world.store.shows(tent)).toBe(40)
  })
  test('does not count the locations the merchant excluded', async () => {
    await open('order', { excludedLocationIds: ['cage'] })
    world.warehouse.shelves.set('TENT@site-1@cage', 11)
    await send()
    expect(world.store.shows(tent)).toBe(40)
  })
})

describe('places', () => {
  test('each store location shows the sites mapped to it', async () => {
    const locations = [
      { storeLocationId: shop, siteId: 'site-1' },
      { storeLocationId: depot, siteId: 'site-2' },
      { storeLocationId: depot, siteId: 'site-3' },
    ]
    await open('order', { locations })
    world.store.stock(tent, 0, { at: depot })
    world.warehouse.shelves.set('TENT@site-2@bin-2', 6)
    world.warehouse.shelves.set('TENT@site-3@bin-3', 1)
    await send()
    expect([world.store.shows(tent), world.store.shows(tent, depot)]).toEqual([40, 7])
  })
  test('a mapping that would sell one site’s stock twice is refused', async () => {
    const locations = [shop, depot].map((storeLocationId) => ({ storeLocationId, siteId: 'site-1' }))
    world.tables.connection = { ...world.tables.connection, settings: { ...world.tables.connection.settings, locations } }
    await expect(send()).rejects.toMatchObject({ code: 'site_mapped_twice' })
    expect(world.problems()).toMatchObject([{ code: 'site_mapped_twice' }])
  })
  test('without site and mapping nothing is read', async () => {
    world.tables.connection = { ...world.tables.connection, settings: { ...world.tables.connection.settings, siteId: null } }
    await expect(send()).rejects.toMatchObject({ code: 'settings_incomplete' })
    expect(world.store.calls).toEqual([])
  })
})

describe('figures that are not ours to set are named', () => {
  test('untracked, archived, gone, not stocked here', async () => {
    const [untracked, archived, gone] = [
      aVariant('TENT', { tracksStock: false }),
      aVariant('LAMP', { state: 'archived' }),
      aVariant('STOVE'),
    ]
    world.store.put(untracked, archived, aVariant('MUG'))
    world.store.delete(gone)
    await importProducts(world.run.next(), { full: true, withLevels: false })
    await send()
    expect(['TENT', 'LAMP', 'STOVE', 'MUG'].map(codeOf)).toEqual(['not_tracked', 'orphaned', 'gone', 'not_stocked_here'])
    expect(world.store.written).toEqual([])
    expect(world.run.run().counts).toMatchObject({ seen: 4, skipped: 4 })
  })
  test('a product that became a bundle', async () => {
    world.store.put(aVariant('TENT', { kind: 'bundle' }))
    await importProducts(world.run.next(), { full: false, withLevels: false })
    await send()
    expect(codeOf('TENT')).toBe('bundle')
  })
  test('an item the warehouse does not list keeps the figure it has, and a person is told', async () => {
    world.warehouse.items.delete('TENT')
    await send()
    expect(world.store.shows(tent)).toBe(40)
    expect(world.problems()).toMatchObject([{ code: 'unknown_item', label: 'TENT' }])
  })
})

describe('one stock under several variants', () => {
  test('of one item is set once', async () => {
    world.store.put(aVariant('TENT-B', { sku: 'TENT', stockKey: tent }))
    await importProducts(world.run.next(), { full: false, withLevels: false })
    count('TENT', 38)
    await send()
    expect(world.store.written).toHaveLength(1)
  })
  test('is kept while any of them is sold', async () => {
    world.store.put(aVariant('TENT', { state: 'archived' }), aVariant('TENT-B', { stockKey: tent }))
    await importProducts(world.run.next(), { full: false, withLevels: false })
    count('TENT-B', 7)
    await send()
    expect(world.store.shows(tent)).toBe(7)
  })
  test('of several items is their sum', async () => {
    world.store.put(aVariant('TENT-L', { stockKey: tent }))
    await importProducts(world.run.next(), { full: false, withLevels: false })
    count('TENT-L', 2)
    await send()
    expect(world.store.shows(tent)).toBe(42)
  })
})

describe('trouble', () => {
  test('when orders cannot be imported no stock is sent, and the run says so', async () => {
    count('TENT', 38)
    const importOrders = async () => {
      throw new Unavailable('store', 'throttled', 'Too many requests', 5000)
    }
    const failed = exportInventory(world.run.next(), { scope: 'all', steps: { ...world.steps, importOrders } })
    await expect(failed).rejects.toMatchObject({ code: 'orders_first', cause: { reason: 'throttled' } })
    expect(world.store.written).toEqual([])
    expect(world.problems()).toMatchObject([{ subjectKind: 'connection', code: 'orders_first' }])
    await send()
    expect(world.problems()).toEqual([])
  })
  test.each([new LeaseLost('taken over'), new RunCancelled('stopped by a person')])(
    '%s is not an order import that failed: the run just stops',
    async (stop) => {
      const importOrders = async () => {
        throw stop
      }
      await expect(exportInventory(world.run.next(), { scope: 'all', steps: { ...world.steps, importOrders } })).rejects.toBe(stop)
      expect(world.problems()).toEqual([])
    },
  )
  test('the time a busy store asks for is kept before it is asked again', async () => {
    const slept: number[] = []
    const timer = { sleep: async (milliseconds: number) => void slept.push(milliseconds) }
    for (const sku of ['TENT', 'LAMP']) count(sku, 1)
    world.store.answers.set(rowKey(tent, shop), { kind: 'retry', afterMs: 2000, reason: 'busy' })
    world.store.answers.set(rowKey(lamp, shop), { kind: 'retry', afterMs: 5000, reason: 'busy' })
    await exportInventory({ ...world.run.next(), timer }, { scope: 'all', steps: world.steps })
    expect(slept).toEqual([5000])
  })
  test('before the first inventory nothing is sent: an empty warehouse would empty the store', async () => {
    world.tables.connection = { ...world.tables.connection, marks: { ...world.tables.connection.marks, inventoryImportedAt: null } }
    await expect(send()).rejects.toMatchObject({ code: 'inventory_first' })
    expect([world.store.written, world.store.calls]).toEqual([[], []])
  })
  test('a store that cannot be read ends the run with nothing half-written', async () => {
    count('TENT', 38)
    world.store.failRead = new Unavailable('store', 'unreachable', 'down')
    await expect(send()).rejects.toBeInstanceOf(Unavailable)
    expect([world.store.written, [...world.tables.levels.values()].filter((one) => one.wanted !== null)]).toEqual([[], []])
  })
  test('a refused figure is named and sinks no other; its problem closes once it is taken', async () => {
    for (const sku of ['TENT', 'LAMP']) count(sku, 1)
    world.store.answers.set(rowKey(tent, shop), rejected('not_stocked', 'TENT is not stocked at Shop'))
    await send()
    expect(world.store.shows(lamp)).toBe(1)
    expect(world.problems()).toMatchObject([{ code: 'not_stocked', label: 'TENT' }])
    expect(world.run.run().counts).toMatchObject({ applied: 1, rejected: 1, unchanged: 1 })
    await send()
    expect(world.store.shows(tent)).toBe(1)
    expect(world.problems()).toEqual([])
  })
  test('a figure that moved meanwhile is read again, reckoned again and sent again', async () => {
    count('TENT', 38)
    world.store.meanwhile = () => world.sell('1', { TENT: 3 })
    await send()
    expect(world.store.shows(tent)).toBe(35)
    expect(world.store.calls).toEqual([
      'levels',
      'import orders',
      'export shipments',
      'set levels',
      'levels of 1',
      'import orders',
      'set levels',
    ])
    expect(world.run.run().counts).toMatchObject({ seen: 3, applied: 1 })
  })
  test('a figure that never stands still is left to the next run after three more tries', async () => {
    count('TENT', 30)
    let sold = 0
    const restless = () => {
      world.sell(`${sold++}`, { TENT: 1 })
      world.store.meanwhile = restless
    }
    world.store.meanwhile = restless
    await send()
    expect(world.store.calls.filter((call) => call === 'set levels')).toHaveLength(4)
    expect(codeOf('TENT')).toBe('stock_moving')
    expect(world.run.run().counts).toMatchObject({ seen: 3, waiting: 1, unchanged: 2 })
    world.store.meanwhile = null
    await send('changed')
    expect(world.store.shows(tent)).toBe(26)
  })
  test('a lost reply is cleared up by reading: the figure is there, so it is not sent again', async () => {
    count('TENT', 38)
    world.store.loseReplies = true
    await send()
    expect(world.store.written).toHaveLength(1)
    expect(level()).toMatchObject({ confirmed: 38 })
    expect(world.run.run().counts).toMatchObject({ already: 1 })
  })
  test('a store that is busy for a moment is asked again; one that is busy for long is left to the next run', async () => {
    count('TENT', 38)
    world.store.answers.set(rowKey(tent, shop), { kind: 'retry', afterMs: 2000, reason: 'busy' })
    await send()
    expect(world.store.shows(tent)).toBe(38)
    count('TENT', 37)
    world.store.answers.set(rowKey(tent, shop), { kind: 'retry', afterMs: 3_600_000, reason: 'closed for maintenance' })
    await send()
    expect(codeOf('TENT')).toBe('store_busy')
    expect(level()).toMatchObject({ wanted: 37, confirmed: 38 })
    await send('changed')
    expect(world.store.shows(tent)).toBe(37)
  })
  test.each([1, 2, 3])(
    'a process that dies at its commit number %i leaves the store right after the next run, and nothing sent twice',
    async (commit) => {
      count('TENT', 38)
      world.run.unitOfWork.failCommit = commit
      await send().catch(() => {})
      await send()
      expect(world.store.shows(tent)).toBe(38)
      expect(world.store.written).toHaveLength(1)
      expect(level()).toMatchObject({ confirmed: 38 })
      expect([...world.tables.effects.values()].every((effect) => effect.phase === 'confirmed')).toBe(true)
    },
  )
})

describe('a cancelled order', () => {
  test('gives its units back once, by the store itself', async () => {
    world.sell('1', { TENT: 5 }, { payment: 'pending' })
    await send()
    world.cancel('1')
    await send()
    expect(world.store.shows(tent)).toBe(40)
    expect(world.store.written).toEqual([])
  })
})

describe('continuous export', () => {
  beforeEach(() => send())
  test('looks only at figures that should have changed', async () => {
    count('TENT', 38)
    world.forget()
    await send('changed')
    expect(world.store.calls).toEqual(['levels of 1', 'import orders', 'export shipments', 'set levels'])
    expect(world.run.run().counts).toMatchObject({ seen: 3, applied: 1, unchanged: 2 })
  })
  test('with nothing changed reads nothing in the store', async () => {
    world.forget()
    await send('changed')
    expect(world.store.calls).toEqual([])
    expect(world.run.run().counts).toMatchObject({ seen: 3, unchanged: 3 })
  })
  test('after a sale finds the store right already and writes nothing', async () => {
    world.sell('1', { TENT: 5 })
    await world.steps.importOrders()
    await send('changed')
    expect(world.store.written).toEqual([])
    expect(level()).toMatchObject({ confirmed: 35 })
  })
  test('leaves a figure alone that the store does not keep', async () => {
    world.store.put(aVariant('MUG'))
    await importProducts(world.run.next(), { full: false, withLevels: false })
    await send('changed')
    expect(codeOf('MUG')).toBe('not_stocked_here')
    world.forget()
    await send('changed')
    expect(world.store.calls).toEqual([])
  })
})

test('counts add up, whatever happens to the rows', async () => {
  for (const sku of ['TENT', 'LAMP', 'STOVE']) count(sku, 1)
  world.store.answers.set(rowKey(tent, shop), rejected('not_stocked', 'no'))
  world.store.answers.set(rowKey(lamp, shop), { kind: 'stale', actual: 3 })
  world.store.answers.set(rowKey(stove, shop), { kind: 'uncertain', reason: 'lost' })
  await send()
  expect(countsAddUp(world.run.run().counts)).toBe(true)
  expect(world.run.run().counts).toMatchObject({ seen: 3, applied: 2, rejected: 1 })
})
