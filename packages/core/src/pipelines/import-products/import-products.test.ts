import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { rejected } from '../../domain/outcome.ts'
import type { ProductKind } from '../../domain/product.ts'
import type { Settings } from '../../domain/settings.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testConnection, testRun } from '../testing/environment.ts'
import { aVariant } from '../testing/records.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importProducts } from './import-products.ts'

const everything = { full: true, withLevels: true }
const changes = { full: false, withLevels: false }

let store: CatalogueStore
let warehouse: StockWarehouse
const begin = (settings: Partial<Settings> = {}) => testRun({ store, warehouse }, { connection: testConnection(settings) })
beforeEach(() => {
  store = new CatalogueStore()
  warehouse = new StockWarehouse()
})

describe('a first import', () => {
  test('makes one item per variant, with unit cost and what the store knows of it', async () => {
    store.put(aVariant('TENT', { productTitle: 'Ridge tent', variantTitle: 'Green', barcode: '4006381333931' }))
    const run = begin()
    await importProducts(run.context, everything)
    expect(warehouse.items.get('TENT')).toMatchObject({
      description: 'Ridge tent - Green',
      alternateNumber: '4006381333931',
      unitCost: { amount: '4.50', currency: 'EUR' },
      unitOfMeasure: 'EA',
      mode: 'create_or_link',
    })
    expect(run.unitOfWork.tables.links.get('variant-tent')).toMatchObject({ itemNumber: 'TENT', state: 'linked', createdByUs: true })
    expect(run.run().counts).toMatchObject({ seen: 1, applied: 1 })
  })
  test('a missing unit cost is no error', async () => {
    store.put(aVariant('TENT', { unitCost: null }))
    await importProducts(begin().context, everything)
    expect(warehouse.items.get('TENT')?.unitCost).toBeNull()
  })
  test('stores the stock figures that came along', async () => {
    store.put(aVariant('TENT'))
    store.stock(id('stock-tent'), 7, { physical: 9 })
    const run = begin()
    await importProducts(run.context, everything)
    expect([...run.unitOfWork.tables.levels.values()]).toMatchObject([
      { stockKey: 'stock-tent', locationId: 'shop', seen: 7, seenPhysical: 9 },
    ])
  })
  test('sends at most 250 items together, whatever the page', async () => {
    store.put(...Array.from({ length: 600 }, (_, index) => aVariant(`SKU-${index}`)))
    const run = begin()
    await importProducts(run.context, everything)
    expect(warehouse.batchSizes).toEqual([250, 250, 100])
    expect(run.run().counts).toMatchObject({ seen: 600, applied: 600 })
  })
  test('remembers when it began, and says what it is doing', async () => {
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.unitOfWork.tables.connection.marks.productsImportedAt).toBe('2026-03-02T10:00:00.000Z')
    expect(run.steps).toContain('Products: 0 read')
  })
})

test('a second run with nothing changed writes nothing', async () => {
  store.put(aVariant('TENT', { barcode: '111' }), aVariant('LAMP', { barcode: '111' }))
  const run = begin()
  await importProducts(run.context, everything)
  const before = [...warehouse.done]
  run.next()
  await importProducts({ ...run.next() }, everything)
  expect(warehouse.done).toEqual(before)
  expect(run.run().counts).toMatchObject({ seen: 2, unchanged: 2 })
})

test('a run over changes looks at nothing else', async () => {
  store.put(aVariant('TENT'), aVariant('LAMP'))
  const run = begin()
  await importProducts(run.context, everything)
  store.put(aVariant('LAMP', { productTitle: 'Gas lamp' }))
  await importProducts(run.next(), changes)
  expect(warehouse.items.get('LAMP')?.description).toBe('Gas lamp')
  expect(run.run().counts).toMatchObject({ seen: 1, applied: 1 })
})

test('a name that changes there and back, and there again, is written each time', async () => {
  store.put(aVariant('TENT', { productTitle: 'Tent' }))
  const run = begin()
  await importProducts(run.context, everything)
  for (const title of ['Marquee', 'Tent', 'Marquee']) {
    store.put(aVariant('TENT', { productTitle: title }))
    await importProducts(run.next(), changes)
  }
  expect(warehouse.items.get('TENT')?.description).toBe('Marquee')
})

test('stock noise in the store is no change of the product', async () => {
  store.put(aVariant('TENT'))
  const run = begin()
  await importProducts(run.context, everything)
  store.put(aVariant('TENT'))
  await importProducts(run.next(), changes)
  expect(run.run().counts).toMatchObject({ seen: 1, unchanged: 1 })
})

describe('what does not come in', () => {
  const kinds: readonly ProductKind[] = ['gift_card', 'not_shipped', 'bundle', 'downloadable', 'virtual', 'external', 'group']
  test.each(kinds)('%s is skipped by name', async (kind) => {
    store.put(aVariant('CARD', { kind }))
    const run = begin()
    await importProducts(run.context, everything)
    expect(warehouse.done).toEqual([])
    expect(run.unitOfWork.tables.activity).toMatchObject([{ result: 'skipped', code: kind, label: 'CARD' }])
  })
  test('a variant without SKU is skipped with the reason', async () => {
    store.put(aVariant('TENT', { sku: ' ' }))
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.unitOfWork.tables.activity).toMatchObject([{ result: 'skipped', code: 'item_key_missing' }])
    expect(run.unitOfWork.tables.activity[0]?.message).toContain('it has no SKU')
  })
  test('an archived product that never had an item is skipped', async () => {
    store.put(aVariant('TENT', { state: 'archived' }))
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.unitOfWork.tables.activity).toMatchObject([{ result: 'skipped', code: 'archived' }])
  })
  test('an unpublished or untracked one comes in', async () => {
    store.put(aVariant('TENT', { state: 'unpublished' }), aVariant('LAMP', { tracksStock: false }))
    await importProducts(begin().context, everything)
    expect([...warehouse.items.keys()]).toEqual(['TENT', 'LAMP'])
  })
  test('an item number too long for the warehouse is named', async () => {
    store.put(aVariant('X'.repeat(101)))
    const run = begin()
    await importProducts(run.context, everything)
    expect([...run.unitOfWork.tables.problems.values()]).toMatchObject([{ code: 'item_key_too_long' }])
  })
})

describe('trouble on the way', () => {
  test('set-up that is not complete is refused by name before anything is read', async () => {
    const run = begin({ divisionId: null, unitOfMeasure: null })
    await expect(importProducts(run.context, everything)).rejects.toMatchObject({ code: 'settings_incomplete' })
    expect(store.calls).toEqual([])
    const [problem] = run.unitOfWork.tables.problems.values()
    expect(problem).toMatchObject({ subjectKind: 'connection', code: 'settings_incomplete' })
    expect(problem?.message).toContain('Default Division, Default UOM')
  })
  test('a dry run is refused too, and leaves no trace', async () => {
    const run = begin({ divisionId: null })
    await expect(importProducts(run.next('dry_run'), everything)).rejects.toMatchObject({ code: 'settings_incomplete' })
    expect(run.unitOfWork.commits).toBe(0)
  })
  test('and the problem closes by itself once it is complete', async () => {
    const run = begin({ divisionId: null })
    await importProducts(run.context, everything).catch(() => {})
    run.unitOfWork.tables.connection = testConnection()
    await importProducts(run.next(), everything)
    expect([...run.unitOfWork.tables.problems.values()].every((problem) => problem.resolvedAt !== null)).toBe(true)
  })
  test('a store that cannot be read ends the run with nothing half-written', async () => {
    store.put(aVariant('TENT'))
    store.failRead = new Unavailable('store', 'unreachable', 'The store does not answer')
    const run = begin()
    await expect(importProducts(run.context, everything)).rejects.toBeInstanceOf(Unavailable)
    expect(run.unitOfWork.tables.variants.size).toBe(0)
    expect(run.unitOfWork.tables.checkpoints.size).toBe(0)
  })
  test('a refused row never sinks its batch: 249 written and 1 named', async () => {
    store.put(...Array.from({ length: 250 }, (_, index) => aVariant(`SKU-${index}`)))
    warehouse.refusals.set('SKU-7', rejected('invalid_uom', 'The division has no unit EA'))
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.run().counts).toMatchObject({ seen: 250, applied: 249, rejected: 1 })
    expect([...run.unitOfWork.tables.problems.values()]).toMatchObject([{ code: 'invalid_uom', label: 'SKU-7', resolvedAt: null }])
  })
  test('a refused row is tried again by the next full import, and its problem closes', async () => {
    store.put(aVariant('TENT'))
    warehouse.refusals.set('TENT', rejected('invalid_uom', 'The division has no unit EA'))
    const run = begin()
    await importProducts(run.context, everything)
    warehouse.refusals.clear()
    await importProducts(run.next(), everything)
    expect(run.unitOfWork.tables.links.has('variant-tent')).toBe(true)
    expect([...run.unitOfWork.tables.problems.values()]).toMatchObject([{ resolvedAt: '2026-03-02T10:00:00.000Z' }])
  })
  test('rows the warehouse was too busy for are brought in by the next run, although nothing changed since', async () => {
    store.put(aVariant('TENT'))
    warehouse.busy = true
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.run().counts).toMatchObject({ seen: 1, waiting: 1 })
    warehouse.busy = false
    await importProducts(run.next(), changes)
    expect(run.unitOfWork.tables.links.has('variant-tent')).toBe(true)
  })
  test('a lost reply is looked up: the item is not made twice and is still known as ours', async () => {
    store.put(aVariant('TENT'))
    warehouse.loseReplies = true
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.run().counts).toMatchObject({ waiting: 1 })
    warehouse.loseReplies = false
    store.put(aVariant('TENT', { productTitle: 'Renamed meanwhile' }))
    await importProducts(run.next(), changes)
    expect(warehouse.done.filter((line) => line === 'create TENT')).toHaveLength(1)
    expect(run.unitOfWork.tables.links.get('variant-tent')).toMatchObject({ createdByUs: true })
    expect([...run.unitOfWork.tables.effects.values()].every((effect) => effect.phase === 'confirmed')).toBe(true)
  })
  test.each([1, 2, 3])('a process that dies at its commit number %i leaves nothing doubled or lost', async (commit) => {
    store.put(aVariant('TENT'), aVariant('LAMP'))
    const run = begin()
    run.unitOfWork.failCommit = commit
    await importProducts(run.context, everything).catch(() => {})
    await importProducts(run.next(), everything)
    expect([...warehouse.done].sort()).toEqual(['create LAMP', 'create TENT'])
    expect([...run.unitOfWork.tables.links.values()]).toMatchObject([
      { itemNumber: 'TENT', createdByUs: true },
      { itemNumber: 'LAMP', createdByUs: true },
    ])
  })
  test('a variant read twice on one page counts once', async () => {
    store.put(aVariant('TENT'))
    const twice = new Proxy(store, {
      get: (target, name) =>
        name !== 'changedProducts'
          ? Reflect.get(target, name)
          : async function* () {
              for await (const page of target.changedProducts(null, everything))
                yield { ...page, rows: [...page.rows, ...structuredClone(page.rows)] }
            },
    })
    const run = testRun({ store: twice, warehouse })
    await importProducts(run.context, everything)
    expect(run.run().counts).toMatchObject({ seen: 2, superseded: 1, applied: 1 })
  })
})

describe('a dry run', () => {
  test('lists exactly what the import then writes, and changes nothing', async () => {
    store.pageSize = 2
    store.put(aVariant('TENT'), aVariant('LAMP'), aVariant('TENT2', { sku: 'TENT' }), aVariant('CARD', { kind: 'gift_card' }))
    const run = begin()
    await importProducts(run.next('dry_run'), everything)
    expect(warehouse.done).toEqual([])
    expect(run.unitOfWork.commits).toBe(0)
    await importProducts(run.next(), everything)
    expect(run.wouldWrite.map((write) => `create ${write.label}`)).toEqual(warehouse.done)
  })
  test('says what an update would write over', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('TENT', { productTitle: 'Marquee', barcode: '12' }))
    await importProducts(run.next('dry_run'), changes)
    expect(run.wouldWrite).toMatchObject([
      {
        system: 'warehouse',
        action: 'upsert_item',
        before: 'item "TENT"',
        after: 'item "TENT": Marquee, unit cost 4.50 EUR, alternate number 12',
      },
    ])
  })
})
