import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { importProducts } from '../import-products/import-products.ts'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testRun } from '../testing/environment.ts'
import { anOrder, aVariant, lineIdOf, orderRecord, pickingRecord, stockKeyOf } from '../testing/records.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importInventory } from './import-inventory.ts'

const confirmed = { rebaseline: { confirmation: 'Harbour Outfitters' } }
let store: CatalogueStore
let warehouse: StockWarehouse

/** A shop whose stock was imported: 40 tents and 9 lamps. */
async function runningShop() {
  store = new CatalogueStore()
  warehouse = new StockWarehouse()
  store.put(aVariant('TENT'), aVariant('LAMP'))
  store.stock(stockKeyOf('TENT'), 40)
  store.stock(stockKeyOf('LAMP'), 9)
  const run = testRun({ store, warehouse })
  await importProducts(run.context, { full: true, withLevels: false })
  await importInventory(run.next())
  warehouse.done.length = 0
  return run
}
let run: Awaited<ReturnType<typeof runningShop>>
beforeEach(async () => {
  run = await runningShop()
})

describe('a re-baseline', () => {
  test('adjusts what differs, to the store’s figure, and adds nothing', async () => {
    store.move(stockKeyOf('TENT'), -4)
    await importInventory(run.next(), confirmed)
    expect(warehouse.done).toEqual(['adjust TENT 36 at bin-1'])
    expect(run.run().counts).toMatchObject({ seen: 2, applied: 1, unchanged: 1 })
  })
  test('wants the store’s name typed', async () => {
    await expect(importInventory(run.next(), { rebaseline: { confirmation: 'harbour' } })).rejects.toMatchObject({
      code: 'confirmation_missing',
    })
    expect(warehouse.done).toEqual([])
  })
  test('is previewed by a dry run, with both figures', async () => {
    store.move(stockKeyOf('TENT'), -4)
    await importInventory(run.next('dry_run'), { rebaseline: { confirmation: '' } })
    expect(run.wouldWrite).toMatchObject([{ action: 'adjust_inventory', before: '40 of TENT at bin-1', after: '36 of TENT at bin-1' }])
    expect(warehouse.done).toEqual([])
  })
  test('may be repeated: an absolute figure is no addition', async () => {
    store.move(stockKeyOf('TENT'), -4)
    await importInventory(run.next(), confirmed)
    await importInventory(run.next(), confirmed)
    store.move(stockKeyOf('TENT'), 4)
    await importInventory(run.next(), confirmed)
    expect(warehouse.onHand('TENT')).toBe(40)
  })
  test('can set to none', async () => {
    store.move(stockKeyOf('LAMP'), -9)
    await importInventory(run.next(), confirmed)
    expect(warehouse.onHand('LAMP')).toBe(0)
  })
  test('leaves units sold on the shelf until they are picked', async () => {
    store.sell(anOrder('1', { TENT: 5 }))
    await importInventory(run.next(), confirmed)
    expect(warehouse.onHand('TENT')).toBe(40)
  })
  test('does not put picked units back on the shelf, though the store has not heard of them', async () => {
    const order = anOrder('1', { TENT: 5 })
    store.sell(order)
    run.unitOfWork.tables.orders.set(order.orderId, orderRecord(order))
    run.unitOfWork.tables.pickings.set('1', pickingRecord('1', { TENT: 5 }))
    warehouse.shelves.set('TENT@site-1@bin-1', 37)
    warehouse.picks = [{ orderId: order.orderId, groupKey: id('g1'), lineId: lineIdOf('TENT'), itemNumber: id('TENT'), picked: 3 }]
    await importInventory(run.next(), confirmed)
    expect(warehouse.done).toEqual([])
    expect(warehouse.onHand('TENT')).toBe(37)
  })
  test('counts what stands at other locations of the site', async () => {
    warehouse.shelves.set('TENT@site-1@bin-7', 10)
    await importInventory(run.next(), confirmed)
    expect(warehouse.done).toEqual(['adjust TENT 30 at bin-1'])
    expect(warehouse.onHand('TENT')).toBe(40)
  })
  test('names an item of which other locations alone hold more than the store has', async () => {
    warehouse.shelves.set('LAMP@site-1@bin-7', 10)
    await importInventory(run.next(), confirmed)
    expect([...run.unitOfWork.tables.problems.values()]).toMatchObject([{ code: 'stock_elsewhere', label: 'LAMP' }])
  })
  test('a lost reply leaves it unfinished; the next one finds the figure there', async () => {
    store.move(stockKeyOf('TENT'), -4)
    warehouse.loseReplies = true
    await expect(importInventory(run.next(), confirmed)).rejects.toMatchObject({ code: 'inventory_incomplete' })
    warehouse.loseReplies = false
    await importInventory(run.next(), confirmed)
    expect(warehouse.done).toEqual(['adjust TENT 36 at bin-1'])
    expect([...run.unitOfWork.tables.effects.values()].every((effect) => effect.phase === 'confirmed')).toBe(true)
  })
})

test('there is nothing to re-baseline before the first inventory', async () => {
  const fresh = testRun({ store, warehouse })
  await importProducts(fresh.context, { full: true, withLevels: false })
  await expect(importInventory(fresh.next(), confirmed)).rejects.toMatchObject({ code: 'inventory_not_imported' })
})
