import { openShopify, type ShopifyOptions, type ShopifyScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { shipEverything } from './ship-everything.ts'

/** A hundred orders, imported, picked and shipped in one parcel each. */
async function hundredParcels(options: ShopifyOptions = {}): Promise<{ readonly s: ShopifyScenario; readonly numbers: readonly string[] }> {
  const s = await openShopify({ large: { variants: 50, orders: 100 }, ...options })
  return { s, numbers: await shipEverything(s) }
}

describe('100 shipments', () => {
  test('go out in 10 HTTP requests, without a look-up', async () => {
    const { s, numbers } = await hundredParcels()
    const run = await s.done('export_shipments')
    expect(run.counts).toMatchObject({ seen: 200, applied: 200, waiting: 0, rejected: 0 })
    expect(s.calls.operations).toEqual({ FulfillmentCreate: 10 })
    expect(s.calls.storeRequests).toBe(10)
    expect(s.calls.mutations).toEqual({ fulfillmentCreate: 100 })
    expect(numbers.every((number) => s.shop.fulfilments(number).length === 1)).toBe(true)
    s.calls.reset()
    await s.done('export_shipments')
    expect(s.calls.storeRequests).toBe(0)
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('take one batched re-read more where fulfilment orders have got new ids', async () => {
    const { s, numbers } = await hundredParcels()
    for (const order of numbers.slice(0, 7)) await s.shop.command('editOrder', { order, quantities: [], replaceFulfillmentOrders: true })
    s.calls.reset()
    await s.done('export_shipments')
    expect(s.calls.operations).toEqual({ FulfillmentCreate: 11, FulfilmentState: 1 })
    expect(numbers.every((number) => s.shop.fulfilments(number).length === 1)).toBe(true)
  })

  test('go out under the old, strict cost rule, too', async () => {
    const { s } = await hundredParcels({ costModel: 'linear' })
    expect((await s.done('export_shipments')).counts).toMatchObject({ seen: 200, applied: 200, waiting: 0, rejected: 0 })
    expect(s.calls.mutations).toEqual({ fulfillmentCreate: 100 })
  })
})
