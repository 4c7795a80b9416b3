import { describe, expect, test } from 'vitest'
import type { RunContext } from '../pipelines/context.ts'
import { testConnection } from '../pipelines/testing/environment.ts'
import { noMarks } from '../records/connection.ts'
import type { RequestRecord, RunKind, RunTrigger } from '../records/work.ts'
import type { Pipelines } from './pipelines.ts'
import { runSteps } from './run-steps.ts'

/** Each step as: its name, whether the mark waits for it, and what it asks of its pipeline. */
async function steps(
  kind: RunKind,
  options: {
    readonly trigger?: RunTrigger
    readonly slot?: string
    readonly exportStock?: 'continuous' | 'end_of_day'
    readonly loaded?: boolean
  } = {},
) {
  const { trigger = 'schedule', slot = '', exportStock = 'end_of_day', loaded = true } = options
  const asked: unknown[] = []
  const pipeline = (name: string) => async (_: RunContext, given?: unknown) => void asked.push(given === undefined ? [name] : [name, given])
  const names: readonly (keyof Pipelines)[] = [
    'importProducts',
    'importInventory',
    'importCarriers',
    'importOrders',
    'exportShipments',
    'exportInventory',
  ]
  const pipelines = Object.fromEntries(names.map((name) => [name, pipeline(name)])) as unknown as Pipelines
  const marks = { ...noMarks, inventoryImportedAt: loaded ? '2026-03-01T00:00:00Z' : null }
  const request = { kind, trigger, slot } as RequestRecord
  const made = runSteps(pipelines, testConnection({ exportStock }, { marks }), request)
  for (const step of made) await step.run({} as RunContext)
  return made.map((step, index) => [step.name, step.fetches, asked[index]])
}
const productChanges = ['Products', true, ['importProducts', { full: false, withLevels: false }]]
const allProducts = ['Products', true, ['importProducts', { full: true, withLevels: false }]]
const orders = ['Orders', true, ['importOrders']]
const shipments = ['Picks and shipments', false, ['exportShipments']]
const carriers = ['Carriers', true, ['importCarriers']]
const changedStock = ['Stock', false, ['exportInventory', { scope: 'changed' }]]
const allStock = ['Stock', false, ['exportInventory', { scope: 'all' }]]

describe('an automatic or manual sync', () => {
  test('is products, orders, shipments', async () => {
    expect(await steps('sync')).toEqual([productChanges, orders, shipments])
  })
})

describe('stock sent continuously', () => {
  test.each<[RunKind, readonly unknown[]]>([
    ['sync', [productChanges, orders, shipments, changedStock]],
    ['import_orders', [orders, changedStock]],
    ['export_shipments', [shipments, changedStock]],
    ['import_products', [allProducts]],
    ['import_carriers', [carriers]],
  ])('goes out behind %s', async (kind, expected) => {
    expect(await steps(kind, { exportStock: 'continuous' })).toEqual(expected)
  })
  test.each<[RunKind, readonly unknown[]]>([
    ['sync', [productChanges, orders, shipments]],
    ['import_orders', [orders]],
    ['export_shipments', [shipments]],
  ])('waits for the first inventory, or for the merchant to choose it: %s', async (kind, expected) => {
    expect(await steps(kind, { exportStock: 'continuous', loaded: false })).toEqual(expected)
    expect(await steps(kind)).toEqual(expected)
  })
})

describe('the first dataset', () => {
  test('is every product with its stock, the inventory from it, and carriers', async () => {
    expect(await steps('first_dataset', { loaded: false })).toEqual([
      ['Products', true, ['importProducts', { full: true, withLevels: true }]],
      ['Inventory', true, ['importInventory', { useStoredLevels: true }]],
      carriers,
    ])
  })
  test('asked for again loads no inventory a second time', async () => {
    expect((await steps('first_dataset')).map(([name]) => name)).toEqual(['Products', 'Carriers'])
  })
})

describe('products by themselves', () => {
  test('are looked at all when a person asks, and by their changes when a signal does', async () => {
    expect(await steps('import_products', { trigger: 'manual' })).toEqual([allProducts])
    expect(await steps('import_products', { trigger: 'signal' })).toEqual([productChanges])
  })
})

describe('inventory', () => {
  test('is read from the store, and set anew only with what the person confirmed, also when a run has taken the request', async () => {
    expect(await steps('import_inventory')).toEqual([['Inventory', true, ['importInventory', {}]]])
    const rebaseline = [['Inventory', true, ['importInventory', { rebaseline: { confirmation: 'Harbour: all' } }]]]
    expect(await steps('rebaseline_inventory', { slot: 'Harbour: all' })).toEqual(rebaseline)
    expect(await steps('rebaseline_inventory', { slot: 'running:run-1:Harbour: all' })).toEqual(rebaseline)
  })
  test('goes out whole when a person asks, and where it changed when the schedule does', async () => {
    expect(await steps('export_inventory', { trigger: 'manual' })).toEqual([allStock])
    expect(await steps('export_inventory', { trigger: 'schedule' })).toEqual([changedStock])
  })
})

test('End of Day looks at every product and every figure', async () => {
  expect(await steps('end_of_day', { exportStock: 'continuous' })).toEqual([allProducts, allStock])
})
