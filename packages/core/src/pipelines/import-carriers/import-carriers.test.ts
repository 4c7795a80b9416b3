import { beforeEach, describe, expect, test } from 'vitest'
import { rejected } from '../../domain/outcome.ts'
import type { Settings } from '../../domain/settings.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { CatalogueStore } from '../testing/catalogue-store.ts'
import { testConnection, testRun } from '../testing/environment.ts'
import { StockWarehouse } from '../testing/stock-warehouse.ts'
import { importCarriers } from './import-carriers.ts'

let store: CatalogueStore
let warehouse: StockWarehouse
const begin = (settings: Partial<Settings> = {}) => {
  const run = testRun({ store, warehouse }, { connection: testConnection(settings) })
  return { ...run, tables: () => run.unitOfWork.tables, mapping: (key: string) => run.unitOfWork.tables.methods.get(key) }
}
beforeEach(() => {
  store = new CatalogueStore()
  warehouse = new StockWarehouse()
  store.shippers = [
    {
      code: 'ups',
      name: 'UPS',
      methods: [
        { code: 'ups-ground', name: 'Ground' },
        { code: 'ups-air', name: 'Next Day Air' },
      ],
    },
    { code: '', name: 'Post', methods: [{ code: '', name: 'Standard Letter' }] },
  ]
})

test('carriers and methods of the store can be shipped with, and orders are mapped to them', async () => {
  const run = begin()
  await importCarriers(run.context)
  expect(warehouse.done).toEqual(['carrier UPS: Ground, Next Day Air', 'carrier Post: Standard Letter'])
  expect(run.mapping('ups-air')).toEqual({
    storeMethod: 'ups-air',
    title: 'Next Day Air',
    carrier: 'UPS',
    method: 'Next Day Air',
    createdByUs: true,
  })
  expect(run.mapping('standard letter')).toMatchObject({ carrier: 'Post' })
  expect(run.tables().connection.marks.carriersImportedAt).toBe('2026-03-02T10:00:00.000Z')
})
test('a second import changes nothing', async () => {
  const run = begin()
  await importCarriers(run.context)
  await importCarriers(run.next())
  expect(warehouse.done).toHaveLength(2)
  expect(run.run().counts).toMatchObject({ seen: 2, unchanged: 2 })
})
test('only what is missing is added, under the name the warehouse uses', async () => {
  warehouse.known.set('Ups', { name: 'Ups', methods: ['GROUND'] })
  const run = begin()
  await importCarriers(run.context)
  expect(warehouse.done[0]).toBe('carrier Ups: Next Day Air')
  expect(run.mapping('ups-ground')).toMatchObject({ carrier: 'Ups', method: 'GROUND', createdByUs: false })
})
test('one the warehouse has in full is mapped and not written', async () => {
  warehouse.known.set('UPS', { name: 'UPS', methods: ['Ground', 'Next Day Air'] })
  const run = begin()
  await importCarriers(run.context)
  expect(warehouse.done).toEqual(['carrier Post: Standard Letter'])
  expect(run.tables().activity.find((one) => one.label === 'UPS')?.code).toBe('carrier_mapped')
})
test('what a person has mapped stays', async () => {
  const run = begin()
  run
    .tables()
    .methods.set('ups-air', { storeMethod: 'ups-air', title: 'Next Day Air', carrier: 'Courier', method: 'Bike', createdByUs: false })
  await importCarriers(run.context)
  expect(run.mapping('ups-air')).toMatchObject({ carrier: 'Courier', method: 'Bike' })
})
test('a method that an order brought up is mapped now', async () => {
  const run = begin()
  run.tables().methods.set('ups-air', { storeMethod: 'ups-air', title: 'Next Day Air', carrier: null, method: null, createdByUs: false })
  await importCarriers(run.context)
  expect(run.mapping('ups-air')).toMatchObject({ carrier: 'UPS' })
})
test('a carrier without methods is a method of its own name', async () => {
  store.shippers = [{ code: 'bike', name: 'Bike courier', methods: [] }]
  const run = begin()
  await importCarriers(run.context)
  expect(run.mapping('bike')).toMatchObject({ carrier: 'Bike courier', method: 'Bike courier' })
})
test('a carrier deleted in the warehouse and wanted again is made again', async () => {
  const run = begin()
  await importCarriers(run.context)
  warehouse.known.delete('UPS')
  run.clock.pass(60_000)
  await importCarriers(run.next())
  expect(warehouse.known.has('UPS')).toBe(true)
})

describe('where missing carriers are not to be created', () => {
  test('they wait in the mapping, and nothing is written', async () => {
    const run = begin({ createMissingCarriers: false })
    await importCarriers(run.context)
    expect(warehouse.done).toEqual([])
    expect(run.mapping('ups-ground')).toMatchObject({ carrier: null, method: null })
    expect(run.tables().activity.map((one) => one.code)).toEqual(['carrier_unmapped', 'carrier_unmapped'])
    await importCarriers(run.next())
    expect(run.run().counts).toMatchObject({ seen: 2, unchanged: 2 })
  })
  test('those the warehouse has are mapped', async () => {
    warehouse.known.set('UPS', { name: 'UPS', methods: ['Ground'] })
    const run = begin({ createMissingCarriers: false })
    await importCarriers(run.context)
    expect([run.mapping('ups-ground')?.carrier, run.mapping('ups-air')?.carrier]).toEqual(['UPS', null])
  })
})

describe('trouble', () => {
  test('a refused carrier is named and sinks no other', async () => {
    warehouse.refusals.set('UPS', rejected('feature_missing', 'The Store Key may not edit carriers'))
    const run = begin()
    await importCarriers(run.context)
    expect([...run.tables().problems.values()]).toMatchObject([{ code: 'feature_missing', label: 'UPS' }])
    expect(run.mapping('ups-air')).toBeUndefined()
    expect(run.mapping('standard letter')).toBeDefined()
  })
  test('a lost reply is looked up by the next import', async () => {
    warehouse.loseReplies = true
    const run = begin()
    await importCarriers(run.context)
    expect(run.run().counts).toMatchObject({ waiting: 2 })
    expect(run.tables().connection.marks.carriersImportedAt).toBeNull()
    warehouse.loseReplies = false
    await importCarriers(run.next())
    expect(warehouse.done).toHaveLength(2)
    expect(run.mapping('ups-air')).toMatchObject({ carrier: 'UPS' })
    expect([...run.tables().effects.values()].every((effect) => effect.phase === 'confirmed')).toBe(true)
  })
  test('a busy warehouse is tried again by the next import', async () => {
    warehouse.busy = true
    const run = begin()
    await importCarriers(run.context)
    warehouse.busy = false
    await importCarriers(run.next())
    expect(warehouse.done).toHaveLength(2)
  })
  test('a store that cannot be read leaves nothing half-written', async () => {
    store.failRead = new Unavailable('store', 'unreachable', 'down')
    const run = begin()
    await expect(importCarriers(run.context)).rejects.toBeInstanceOf(Unavailable)
    expect(run.tables().methods.size).toBe(0)
  })
  test('without a division nothing is read', async () => {
    const run = begin({ divisionId: null })
    await expect(importCarriers(run.context)).rejects.toMatchObject({ code: 'settings_incomplete' })
    expect(store.calls).toEqual([])
  })
})

test('a dry run lists exactly what the import then writes, and changes nothing', async () => {
  const run = begin()
  await importCarriers(run.next('dry_run'))
  expect([warehouse.done, run.unitOfWork.commits]).toEqual([[], 0])
  await importCarriers(run.next())
  expect(run.wouldWrite.map((write) => write.after)).toEqual(warehouse.done)
})
