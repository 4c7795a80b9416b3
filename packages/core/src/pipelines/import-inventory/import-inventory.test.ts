import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { rejected } from '../../domain/outcome.ts'
import type { Settings } from '../../domain/settings.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { type Marks, noMarks } from '../../records/connection.ts'
import { importProducts } from '../import-products/import-products.ts'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testConnection, testRun } from '../testing/environment.ts'
import { anOrder, aVariant, depot, shop, stockKeyOf } from '../testing/records.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importInventory } from './import-inventory.ts'

let store: CatalogueStore
let warehouse: StockWarehouse
beforeEach(() => {
  store = new CatalogueStore()
  warehouse = new StockWarehouse()
})

/** A shop whose products are in. */
async function shopWith(skus: readonly string[], settings: Partial<Settings> = {}) {
  store.put(...skus.map((sku) => aVariant(sku)))
  const run = testRun({ store, warehouse }, { connection: testConnection(settings) })
  await importProducts(run.context, { full: true, withLevels: true })
  store.calls.length = 0
  warehouse.done.length = 0
  const tables = () => run.unitOfWork.tables
  const problems = () => [...tables().problems.values()].filter((one) => one.resolvedAt === null)
  const codeOf = (label: string) => tables().activity.findLast((one) => one.label === label)?.code
  return { ...run, tables, problems, codeOf }
}

describe('the first inventory', () => {
  test('puts what the store has at the default site and location', async () => {
    store.stock(stockKeyOf('TENT'), 40)
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(warehouse.done).toEqual(['add TENT 40 at bin-1'])
    expect(run.run().counts).toMatchObject({ seen: 1, applied: 1 })
    expect(run.tables().connection.marks.inventoryImportedAt).toBe('2026-03-02T10:00:00.000Z')
  })
  test('takes the physical number where the store knows it, and asks for no orders', async () => {
    store.stock(stockKeyOf('TENT'), 35, { physical: 40 })
    store.orders.set('1', anOrder('1', { TENT: 5 }))
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(warehouse.onHand('TENT')).toBe(40)
    expect(store.calls).toEqual(['levels'])
  })
  test('adds the units of open orders to a figure that already lacks them, imported or not', async () => {
    store.stock(stockKeyOf('TENT'), 40)
    store.sell(anOrder('1', { TENT: 3 }))
    store.sell(anOrder('2', { TENT: 2 }, { payment: 'pending' }))
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(warehouse.onHand('TENT')).toBe(40)
    expect(run.tables().orders.size).toBe(0)
    expect(run.tables().checkpoints.has('orders')).toBe(false)
  })
  test('takes the figure as it is where the store lowers it with the shipment', async () => {
    store.capabilities = { ...store.capabilities, decrementsAt: 'shipment' }
    store.stock(stockKeyOf('TENT'), 40)
    store.orders.set('1', anOrder('1', { TENT: 5 }))
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(warehouse.onHand('TENT')).toBe(40)
  })
  test('uses the figures its own run has just read', async () => {
    store.stock(stockKeyOf('TENT'), 35, { physical: 40 })
    store.put(aVariant('TENT'))
    const run = testRun({ store, warehouse })
    await importProducts(run.context, { full: true, withLevels: true })
    store.calls.length = 0
    await importInventory(run.context, { useStoredLevels: true })
    expect(store.calls).toEqual([])
    expect(warehouse.onHand('TENT')).toBe(40)
  })
  test('does not use figures that another run has read', async () => {
    store.stock(stockKeyOf('TENT'), 35, { physical: 40 })
    const run = await shopWith(['TENT'])
    run.clock.pass(60_000)
    await importInventory(run.next(), { useStoredLevels: true })
    expect(store.calls).toEqual(['levels'])
  })
  test('follows the mapping of locations to sites, and uses no quarantine', async () => {
    store.stock(stockKeyOf('TENT'), 40)
    store.stock(stockKeyOf('TENT'), 7, { at: depot })
    const locations = [
      { storeLocationId: shop, siteId: 'site-1' },
      { storeLocationId: depot, siteId: 'site-2' },
    ]
    const run = await shopWith(['TENT'], { locations })
    await importInventory(run.next())
    expect(warehouse.done).toEqual(['add TENT 40 at bin-1', 'add TENT 7 at bin-2'])
  })
})

describe('an order that is placed while the store is being counted', () => {
  /** The store, in which this happens right after the figures were read for the first time. */
  const sellingAfterFirstReading = (sale: () => void) => {
    let readings = 0
    return new Proxy(store, {
      get: (target, name) => {
        const value = Reflect.get(target, name)
        if (name !== 'readLevels') return typeof value === 'function' ? value.bind(target) : value
        return async function* (...args: Parameters<CatalogueStore['readLevels']>) {
          for await (const page of target.readLevels(...args)) yield structuredClone(page)
          if (++readings === 1) sale()
        }
      },
    })
  }
  test('is counted once: the figures are read again until both belong together', async () => {
    store.stock(stockKeyOf('TENT'), 40)
    const run = await shopWith(['TENT'])
    await importInventory({ ...run.next(), store: sellingAfterFirstReading(() => store.sell(anOrder('1', { TENT: 5 }))) })
    expect(warehouse.onHand('TENT')).toBe(40)
    expect(store.calls).toEqual(['levels', 'orders', 'levels of 1', 'orders', 'levels of 1'])
  })
  test('a row that never stands still waits, and the import is not called done', async () => {
    store.stock(stockKeyOf('TENT'), 40)
    store.stock(stockKeyOf('LAMP'), 9)
    const run = await shopWith(['TENT', 'LAMP'])
    let sold = 0
    const restless = new Proxy(store, {
      get: (target, name) => {
        if (name === 'readLevels') target.sell(anOrder(`${sold++}`, { TENT: 1 }))
        const value = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    await expect(importInventory({ ...run.next(), store: restless })).rejects.toMatchObject({ code: 'inventory_incomplete' })
    expect(warehouse.done).toEqual(['add LAMP 9 at bin-1'])
    expect(run.codeOf('TENT')).toBe('stock_moving')
    expect(run.tables().connection.marks.inventoryImportedAt).toBeNull()
    await importInventory(run.next())
    expect(warehouse.onHand('TENT')).toBe(40)
    expect(run.problems()).toEqual([])
  })
})

describe('what is not loaded is named', () => {
  test('none on hand', async () => {
    store.stock(stockKeyOf('TENT'), 0)
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(run.codeOf('TENT')).toBe('zero_quantity')
    expect(warehouse.done).toEqual([])
  })
  test('fewer than none', async () => {
    store.stock(stockKeyOf('TENT'), -3)
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(run.problems()).toMatchObject([{ code: 'negative_quantity', label: 'TENT' }])
  })
  test('not tracked, not stocked here, without item', async () => {
    store.put(aVariant('LAMP', { tracksStock: false }), aVariant('CARD', { kind: 'gift_card' }))
    for (const sku of ['LAMP', 'CARD']) store.stock(stockKeyOf(sku), 5)
    store.stock(stockKeyOf('TENT'), 5, { stocked: false })
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect([run.codeOf('LAMP'), run.codeOf('TENT'), run.codeOf('stock-card')]).toEqual(['not_tracked', 'not_stocked_here', 'no_item'])
    expect(run.run().counts).toMatchObject({ seen: 3, skipped: 3 })
  })
  test('a product that has left the store', async () => {
    store.stock(stockKeyOf('TENT'), 5)
    const run = await shopWith(['TENT'])
    store.put(aVariant('TENT', { state: 'archived' }))
    await importProducts(run.next(), { full: false, withLevels: false })
    await importInventory(run.next())
    expect(run.codeOf('TENT')).toBe('orphaned')
  })
  test('one figure for several items cannot be divided', async () => {
    store.put(aVariant('SMALL', { stockKey: stockKeyOf('SHIRT') }), aVariant('LARGE', { stockKey: stockKeyOf('SHIRT') }))
    store.stock(stockKeyOf('SHIRT'), 30)
    const run = await shopWith([])
    await importInventory(run.next())
    expect(run.problems()).toMatchObject([{ code: 'shared_stock' }])
  })
  test('an item that wants a lot or serial number is to be received by hand', async () => {
    store.stock(stockKeyOf('TENT'), 5)
    const run = await shopWith(['TENT'])
    warehouse.refusals.set('TENT', rejected('lot_required', 'item TENT needs a lot'))
    await importInventory(run.next())
    expect(run.problems()).toMatchObject([{ code: 'needs_manual_receipt', label: 'TENT' }])
    expect(run.tables().connection.marks.inventoryImportedAt).not.toBeNull()
  })
  test('any other refusal keeps the warehouse’s own reason', async () => {
    store.stock(stockKeyOf('TENT'), 5)
    const run = await shopWith(['TENT'])
    warehouse.refusals.set('TENT', rejected('invalid_uom', 'no unit EA'))
    await importInventory(run.next())
    expect(run.problems()).toMatchObject([{ code: 'invalid_uom' }])
  })
  test('an item that had stock before we came is not doubled', async () => {
    warehouse.items.set('TENT', { itemNumber: 'TENT' } as never)
    warehouse.shelves.set('TENT@site-1@bin-9', 12)
    store.stock(stockKeyOf('TENT'), 40)
    const run = await shopWith(['TENT'])
    await importInventory(run.next())
    expect(run.codeOf('TENT')).toBe('already_in_stock')
    expect(warehouse.onHand('TENT')).toBe(12)
  })
  test('nor one that somebody received by hand before the import', async () => {
    store.stock(stockKeyOf('TENT'), 40)
    const run = await shopWith(['TENT'])
    warehouse.shelves.set('TENT@site-1@bin-1', 40)
    await importInventory(run.next())
    expect(warehouse.onHand('TENT')).toBe(40)
  })
  test('a site without a place to put it', async () => {
    store.stock(stockKeyOf('TENT'), 7, { at: depot })
    warehouse.places = []
    const run = await shopWith(['TENT'], { locations: [{ storeLocationId: depot, siteId: 'site-2' }] })
    await importInventory(run.next())
    expect(run.problems()).toMatchObject([{ code: 'no_bin' }])
  })
})

describe('its turn', () => {
  const refusedWith = async (
    settings: Partial<Settings>,
    marks: Marks = { ...noMarks, productsImportedAt: '2026-03-01T00:00:00.000Z' },
  ) => {
    const run = testRun({ store, warehouse }, { connection: testConnection(settings, { marks }) })
    const error = await importInventory(run.context).catch((reason: unknown) => reason)
    expect([...run.unitOfWork.tables.problems.values()]).toMatchObject([
      { subjectKind: 'connection', code: (error as { code: string }).code },
    ])
    return (error as { code: string }).code
  }
  test('comes after the products', async () => expect(await refusedWith({}, noMarks)).toBe('products_first'))
  test('comes once; asked for again it is refused, and nothing stays open that nobody could solve', async () => {
    const marks = { ...noMarks, productsImportedAt: '2026-03-01T00:00:00.000Z', inventoryImportedAt: '2026-03-01T01:00:00.000Z' }
    const run = testRun({ store, warehouse }, { connection: testConnection({}, { marks }) })
    await expect(importInventory(run.context)).rejects.toMatchObject({ code: 'inventory_already_imported' })
    expect(run.unitOfWork.tables.problems.size).toBe(0)
  })
  test('needs a place for the stock', async () => expect(await refusedWith({ locationId: null })).toBe('settings_incomplete'))
  test('needs a mapping whose locations exist', async () => {
    expect(await refusedWith({ locations: [{ storeLocationId: id('closed'), siteId: 'site-1' }] })).toBe('location_gone')
  })
  test('refuses a site that two locations would show', async () => {
    const locations = [shop, depot].map((storeLocationId) => ({ storeLocationId, siteId: 'site-1' }))
    expect(await refusedWith({ locations })).toBe('site_mapped_twice')
  })
  test('needs a store with a location of its own', async () => {
    store.places = [{ id: depot, name: 'Fulfilment service', primary: false, managedBy: 'other' }]
    expect(await refusedWith({})).toBe('no_location')
  })
})

describe('an import that is interrupted', () => {
  const skus = ['TENT', 'LAMP', 'STOVE']
  beforeEach(() => {
    for (const sku of skus) store.stock(stockKeyOf(sku), 10)
  })
  test.each([1, 2, 3])('by a process that dies at its commit number %i doubles nothing and loses nothing', async (commit) => {
    const run = await shopWith(skus)
    const context = run.next()
    run.unitOfWork.failCommit = commit
    await importInventory(context).catch(() => {})
    if (run.tables().connection.marks.inventoryImportedAt === null) await importInventory(run.next())
    expect(skus.map((sku) => warehouse.onHand(sku))).toEqual([10, 10, 10])
    expect(warehouse.done).toHaveLength(3)
  })
  test('by lost replies goes on where it stopped, even when figures moved since', async () => {
    const run = await shopWith(skus)
    warehouse.loseReplies = true
    await expect(importInventory(run.next())).rejects.toMatchObject({ code: 'inventory_incomplete' })
    warehouse.loseReplies = false
    store.sell(anOrder('1', { TENT: 4 }))
    await importInventory(run.next())
    expect(skus.map((sku) => warehouse.onHand(sku))).toEqual([10, 10, 10])
    expect(skus.map(run.codeOf)).toEqual(['inventory_added', 'inventory_added', 'inventory_added'])
    expect([...run.tables().effects.values()].every((effect) => effect.phase === 'confirmed')).toBe(true)
    expect(run.problems()).toEqual([])
  })
  test('after some rows are in lists and sends only the others', async () => {
    const run = await shopWith(skus)
    store.stock(stockKeyOf('LAMP'), 3)
    const stopped = new Proxy(warehouse, {
      get: (target, name) =>
        name === 'addInventory'
          ? async (rows: Parameters<typeof target.addInventory>[0]) =>
              Promise.all(
                rows.map(async (row) =>
                  row.itemNumber === 'TENT' ? (await target.addInventory([row]))[0] : { kind: 'retry', afterMs: 1, reason: 'busy' },
                ),
              )
          : Reflect.get(target, name),
    })
    await expect(importInventory({ ...run.next(), warehouse: stopped })).rejects.toMatchObject({ code: 'inventory_incomplete' })
    await importInventory(run.next('dry_run'))
    expect(run.wouldWrite.map((write) => write.label)).toEqual(['LAMP', 'STOVE'])
    await importInventory(run.next())
    expect(warehouse.done).toEqual(['add TENT 10 at bin-1', 'add LAMP 3 at bin-1', 'add STOVE 10 at bin-1'])
  })
  test('by a store that cannot be read leaves nothing half-written', async () => {
    const run = await shopWith(skus)
    store.failRead = new Unavailable('store', 'unreachable', 'down')
    await expect(importInventory(run.next())).rejects.toBeInstanceOf(Unavailable)
    expect(warehouse.done).toEqual([])
  })
})

test('a dry run lists exactly what the import then writes, and changes nothing', async () => {
  for (const [index, sku] of ['TENT', 'LAMP', 'STOVE'].entries()) store.stock(stockKeyOf(sku), index * 4)
  const run = await shopWith(['TENT', 'LAMP', 'STOVE'])
  const commits = run.unitOfWork.commits
  await importInventory(run.next('dry_run'))
  expect(run.unitOfWork.commits).toBe(commits)
  expect(warehouse.done).toEqual([])
  await importInventory(run.next())
  expect(run.wouldWrite.map((write) => write.after)).toEqual(['4 of LAMP at bin-1', '8 of STOVE at bin-1'])
  expect(warehouse.done).toEqual(['add LAMP 4 at bin-1', 'add STOVE 8 at bin-1'])
})
