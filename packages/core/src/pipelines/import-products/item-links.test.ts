import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import type { Settings } from '../../domain/settings.ts'
import type { ItemUpsert } from '../../domain/warehouse.ts'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testConnection, testRun } from '../testing/environment.ts'
import { aVariant, stockKeyOf } from '../testing/records.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importProducts } from './import-products.ts'
import { importVariants } from './import-variants.ts'

const everything = { full: true, withLevels: false }
const changes = { full: false, withLevels: false }

let store: CatalogueStore
let warehouse: StockWarehouse
const begin = (settings: Partial<Settings> = {}) => {
  const run = testRun({ store, warehouse }, { connection: testConnection(settings) })
  const tables = () => run.unitOfWork.tables
  const open = () => [...tables().problems.values()].filter((problem) => problem.resolvedAt === null)
  return { ...run, tables, open, link: (sku: string) => tables().links.get(`variant-${sku.toLowerCase()}`) }
}
beforeEach(() => {
  store = new CatalogueStore()
  warehouse = new StockWarehouse()
})
const anItem = (itemNumber: string, rest: Partial<ItemUpsert> = {}): ItemUpsert => ({
  key: id(`by-hand-${itemNumber}`),
  itemNumber: id(itemNumber),
  alternateNumber: null,
  description: 'made by hand',
  unitCost: null,
  unitOfMeasure: 'EA',
  active: true,
  mode: 'create_or_link',
  ...rest,
})

describe('two variants with one SKU', () => {
  test('are never merged: the first keeps the item, the second is named with both', async () => {
    store.put(aVariant('TENT', { productTitle: 'Old tent' }), aVariant('TENT-B', { sku: 'TENT', productTitle: 'New tent' }))
    const run = begin()
    await importProducts(run.context, everything)
    expect([...run.tables().links.keys()]).toEqual(['variant-tent'])
    expect(run.open()).toMatchObject([{ subjectId: 'variant-tent-b', code: 'duplicate_item_key' }])
    expect(run.open()[0]?.message).toMatch(/New tent.*"TENT".*Old tent/)
  })
  test('also when the first came in long ago', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('TENT-B', { sku: 'TENT' }))
    await importProducts(run.next(), changes)
    expect(run.run().counts).toMatchObject({ rejected: 1 })
    expect(run.open()[0]?.message).toContain('Product TENT (SKU TENT)')
  })
  test('a SKU in other letters is another SKU', async () => {
    store.put(aVariant('TENT'), aVariant('TENT-B', { sku: 'Tent' }))
    await importProducts(begin().context, everything)
    expect([...warehouse.items.keys()]).toEqual(['TENT', 'Tent'])
  })
  test('that share one stock are one item with two links, written once', async () => {
    const shared = { sku: 'TENT', stockKey: stockKeyOf('TENT') }
    store.put(aVariant('TENT'), aVariant('TENT-B', shared))
    const run = begin()
    await importProducts(run.context, everything)
    await importProducts(run.next(), everything)
    expect(run.link('TENT-B')).toMatchObject({ itemNumber: 'TENT', stockKey: 'stock-tent', createdByUs: true })
    expect(warehouse.done).toEqual(['create TENT'])
  })
  test('that share one stock wait together when the warehouse is busy, and come in together', async () => {
    store.put(aVariant('TENT'), aVariant('TENT-B', { sku: 'TENT', stockKey: id('stock-tent') }))
    warehouse.busy = true
    const run = begin()
    await importProducts(run.context, everything)
    expect(run.run().counts).toMatchObject({ waiting: 2 })
    warehouse.busy = false
    await importProducts(run.next(), changes)
    expect([...run.tables().links.keys()].sort()).toEqual(['variant-tent', 'variant-tent-b'])
  })
  test('when the first was deleted and made anew, the new one takes the item over', async () => {
    const old = aVariant('TENT')
    store.put(old)
    const run = begin()
    await importProducts(run.context, everything)
    store.delete(old)
    store.put(aVariant('TENT-B', { sku: 'TENT' }))
    await importProducts(run.next(), changes)
    expect([...run.tables().links.values()]).toMatchObject([{ variantId: 'variant-tent-b', itemNumber: 'TENT', createdByUs: true }])
    expect(run.open()).toEqual([])
  })
})

describe('an item that is in the warehouse already', () => {
  test('is linked and not written over', async () => {
    warehouse.items.set('TENT', anItem('TENT'))
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('TENT', { productTitle: 'Renamed' }))
    await importProducts(run.next(), changes)
    expect(warehouse.items.get('TENT')?.description).toBe('made by hand')
    expect(run.link('TENT')).toMatchObject({ createdByUs: false, state: 'linked' })
  })
  test('is written over at once when the merchant chose to update all', async () => {
    warehouse.items.set('TENT', anItem('TENT'))
    store.put(aVariant('TENT'))
    const run = begin({ updateItems: 'all' })
    await importProducts(run.context, everything)
    expect(warehouse.items.get('TENT')?.description).toBe('Product TENT')
    await importProducts(run.next(), everything)
    expect(warehouse.done).toEqual(['link TENT', 'update TENT'])
  })
  test('that we made is not written over when the merchant chose to update none', async () => {
    store.put(aVariant('TENT'))
    const run = begin({ updateItems: 'none' })
    await importProducts(run.context, everything)
    store.put(aVariant('TENT', { productTitle: 'Renamed' }))
    await importProducts(run.next(), changes)
    expect(warehouse.done).toEqual(['create TENT'])
  })
  test('and was removed there is named when its product changes', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    warehouse.items.delete('TENT')
    store.put(aVariant('TENT', { productTitle: 'Renamed' }))
    await importProducts(run.next(), changes)
    expect(run.open()).toMatchObject([{ code: 'unknown_item', label: 'TENT' }])
  })
})

describe('a barcode', () => {
  test('of two variants is the alternate number of the first only', async () => {
    store.put(aVariant('TENT', { barcode: '111' }), aVariant('LAMP', { barcode: '111' }))
    const run = begin()
    await importProducts(run.context, everything)
    expect([warehouse.items.get('TENT')?.alternateNumber, warehouse.items.get('LAMP')?.alternateNumber]).toEqual(['111', null])
  })
  test('that is another item’s in the warehouse is left empty, with a note', async () => {
    warehouse.items.set('OTHER', anItem('OTHER', { alternateNumber: '111' }))
    store.put(aVariant('TENT', { barcode: '111' }))
    const run = begin()
    await importProducts(run.context, everything)
    expect(warehouse.items.get('TENT')?.alternateNumber).toBeNull()
    expect(run.tables().activity[0]?.message).toContain("Its barcode 111 is another item's alternate number")
    await importProducts(run.next(), everything)
    expect(run.run().counts).toMatchObject({ unchanged: 1 })
  })
  test('that changes is carried over', async () => {
    store.put(aVariant('TENT', { barcode: '111' }))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('TENT', { barcode: '222' }))
    await importProducts(run.next(), changes)
    expect(warehouse.items.get('TENT')?.alternateNumber).toBe('222')
  })
  test('that was another’s and is now its own is carried over', async () => {
    store.put(aVariant('TENT', { barcode: '111' }), aVariant('LAMP', { barcode: '111' }))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('LAMP', { barcode: '222' }))
    await importProducts(run.next(), changes)
    expect(warehouse.items.get('LAMP')?.alternateNumber).toBe('222')
  })
  test('stays out when the merchant wants no alternate numbers', async () => {
    store.put(aVariant('TENT', { barcode: '111' }))
    await importProducts(begin({ alternateNumberFrom: 'none' }).context, everything)
    expect(warehouse.items.get('TENT')?.alternateNumber).toBeNull()
  })
})

describe('a SKU that changes after import', () => {
  test('makes no second item: a person is asked, with both values', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put({ ...aVariant('TENT'), sku: 'TENT-2' })
    await importProducts(run.next(), changes)
    expect([...warehouse.items.keys()]).toEqual(['TENT'])
    expect(run.link('TENT')).toMatchObject({ state: 'number_changed', itemNumber: 'TENT' })
    expect(run.open()).toMatchObject([{ code: 'item_key_changed', details: '{"itemNumber":"TENT","value":"TENT-2"}' }])
  })
  test('and changes back is in step again', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put({ ...aVariant('TENT'), sku: null })
    await importProducts(run.next(), changes)
    store.put(aVariant('TENT'))
    await importProducts(run.next(), changes)
    expect(run.link('TENT')?.state).toBe('linked')
    expect(run.open()).toEqual([])
  })
})

describe('a product that leaves the store', () => {
  test('deleted: found out by a full walk; the item stays, the link is orphaned, a person is told', async () => {
    const tent = aVariant('TENT')
    store.put(tent, aVariant('LAMP'))
    const run = begin()
    await importProducts(run.context, everything)
    store.delete(tent)
    await importProducts(run.next(), changes)
    expect(run.link('TENT')?.state).toBe('linked')
    await importProducts(run.next(), everything)
    expect(run.link('TENT')?.state).toBe('orphaned')
    expect(run.tables().variants.get('variant-tent')?.goneAt).toBe('2026-03-02T10:00:00.000Z')
    expect(run.open()).toMatchObject([{ code: 'variant_gone', label: 'TENT' }])
    expect(warehouse.items.has('TENT')).toBe(true)
    expect(run.run().counts).toMatchObject({ seen: 2, applied: 1, unchanged: 1 })
  })
  test('is not taken for deleted because one walk missed it', async () => {
    store.put(aVariant('TENT'), aVariant('LAMP'))
    const run = begin()
    await importProducts(run.context, everything)
    const blind = new Proxy(store, {
      get: (target, name) =>
        name === 'changedProducts'
          ? async function* () {
              for await (const page of target.changedProducts(null, everything)) yield { ...page, rows: page.rows.slice(1) }
            }
          : Reflect.get(target, name),
    })
    store.put(aVariant('LAMP'))
    store.put(aVariant('TENT', { productTitle: 'Marquee' }))
    await importProducts({ ...run.next(), store: blind }, everything)
    expect([run.link('TENT')?.state, run.link('LAMP')?.state]).toEqual(['linked', 'linked'])
    store.put(aVariant('LAMP', { productTitle: 'Gas lamp' }), aVariant('TENT'))
    await importProducts({ ...run.next(), store: blind }, everything)
    expect(warehouse.items.get('LAMP')?.description).toBe('Gas lamp')
  })
  test('a run that dies before the deleted were found out leaves that to the next', async () => {
    const tent = aVariant('TENT')
    store.put(tent)
    const run = begin()
    await importProducts(run.context, everything)
    store.delete(tent)
    run.unitOfWork.failCommit = 2
    await expect(importProducts(run.next(), everything)).rejects.toThrow('died')
    await importProducts(run.next(), changes)
    expect(run.link('TENT')?.state).toBe('orphaned')
  })
  test('archived: the same, at once; brought back, it is in step again', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('TENT', { state: 'archived' }))
    await importProducts(run.next(), changes)
    await importProducts(run.next(), everything)
    expect(run.link('TENT')?.state).toBe('orphaned')
    expect(run.open()).toMatchObject([{ code: 'variant_archived' }])
    store.put(aVariant('TENT'))
    await importProducts(run.next(), changes)
    expect(run.link('TENT')?.state).toBe('linked')
    expect(run.open()).toEqual([])
  })
  test('turned into a gift card: no longer kept in step, and said so', async () => {
    store.put(aVariant('TENT'))
    const run = begin()
    await importProducts(run.context, everything)
    store.put(aVariant('TENT', { kind: 'gift_card' }))
    await importProducts(run.next(), changes)
    expect(run.open()).toMatchObject([{ code: 'kind_changed' }])
  })
})

describe('an order line whose item is missing', () => {
  test('has its product imported at once, and only it', async () => {
    store.put(aVariant('TENT'), aVariant('LAMP'))
    const run = begin()
    await importVariants(run.context, [id('variant-lamp'), id('variant-unknown')])
    expect(run.link('LAMP')).toMatchObject({ itemNumber: 'LAMP', state: 'linked' })
    expect([...warehouse.items.keys()]).toEqual(['LAMP'])
    expect(run.tables().checkpoints.size).toBe(0)
  })
  test('has it listed in a dry run', async () => {
    store.put(aVariant('LAMP'))
    const run = begin()
    await importVariants(run.next('dry_run'), [id('variant-lamp')])
    expect(run.wouldWrite).toMatchObject([{ subjectId: 'variant-lamp', label: 'LAMP' }])
    expect(warehouse.done).toEqual([])
  })
  test('is refused while set-up is not complete', async () => {
    const run = begin({ divisionId: null })
    await expect(importVariants(run.context, [id('variant-lamp')])).rejects.toMatchObject({ code: 'settings_incomplete' })
  })
})
