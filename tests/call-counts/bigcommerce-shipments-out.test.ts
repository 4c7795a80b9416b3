import { type BigCommerceScenario, openBigCommerce } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { shipEverything } from './ship-everything.ts'

const post = 'POST /v2/orders/{order_id}/shipments'
const read = 'GET /v2/orders/{order_id}/shipments'
const list = 'GET /v2/orders'

/** Orders that were imported, picked and shipped in one parcel each. */
async function parcels(orders: number): Promise<{ readonly s: BigCommerceScenario; readonly numbers: readonly string[] }> {
  const s = await openBigCommerce({ crowd: { simple: 50, productsWithTenVariants: 0, orders } })
  return { s, numbers: await shipEverything(s) }
}

describe('1,000 shipments to a BigCommerce store', () => {
  test('go out in 1,000 calls and no look-ups; that the orders are Shipped is seen on the next page of orders', async () => {
    const { s, numbers } = await parcels(1_000)
    const run = await s.done('export_shipments')
    expect(run.counts).toMatchObject({ applied: 2_000, waiting: 0, rejected: 0 })
    expect(s.calls.operations).toEqual({ [post]: 1_000 })
    expect(numbers.filter((number) => s.store.shipments(number).length !== 1)).toEqual([])
    s.calls.reset()
    await s.done('export_shipments')
    expect(s.calls.storeRequests).toBe(0)
    s.time.clock.pass(60_000)
    await s.done('import_orders')
    expect(Object.keys(s.calls.operations)).toEqual([list])
    expect(s.calls.operations[list]).toBeLessThanOrEqual(5)
    const statuses = await s.read(async (r) => (await r.orders.page(null, 2_000)).map(({ order }) => order.status))
    expect(new Set(statuses)).toEqual(new Set(['2']))
    expect(s.calls.storeWrites).toEqual([])
  })

  test('of which one was created and its reply lost: it is found again with one look, not repeated, and the customer has one mail', async () => {
    const { s, numbers } = await parcels(20)
    await s.faults.strike('recording shipments', 'lose reply')
    await s.done('export_shipments')
    s.time.clock.pass(60 * 60_000)
    await s.done('export_shipments')
    expect(s.calls.operations).toEqual({ [post]: 20, [read]: 1 })
    expect(numbers.map((number) => [s.store.shipments(number).length, s.store.mails(number)])).toEqual(numbers.map(() => [1, 1]))
    expect(await s.problems()).toEqual([])
  })
})
