import { ORDER_KIND, type OrderNote } from '@connect/simulators/woocommerce'
import { openWooCommerceStore, type WooCommerceScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { shipEverything } from './ship-everything.ts'

const ship = 'POST /intellitrack/v1/shipments'
const crowd = { simple: 50, variable: 0, orders: 100 }
/** Notes that a customer reads. */
function notes(s: WooCommerceScenario, number: string): number {
  const all = [...s.admin.site.context().world.collection<OrderNote>(ORDER_KIND.note).values()]
  return all.filter(({ orderId, customerNote }) => customerNote && String(orderId) === s.store.orderId(number)).length
}
const seen = (s: WooCommerceScenario, number: string) => [s.store.shipments(number).length, notes(s, number), s.store.mails(number)]

describe('100 shipments to a WooCommerce store with the plugin', () => {
  test('go out in 2 requests of 50, without a look-up; each order has one parcel, one note and one mail', async () => {
    const s = await openWooCommerceStore({ crowd })
    const numbers = await shipEverything(s)
    const run = await s.done('export_shipments')
    expect(run.counts).toMatchObject({ seen: 200, applied: 200, waiting: 0, rejected: 0 })
    expect(s.calls.operations).toEqual({ [ship]: 2 })
    expect(s.calls.storeRequests).toBe(2)
    expect(new Set(numbers.map((number) => String(seen(s, number))))).toEqual(new Set(['1,1,1']))
    s.calls.reset()
    await s.done('export_shipments')
    expect(s.calls.storeRequests).toBe(0)
    expect(s.calls.warehouseWrites).toEqual([])
  })

  test('of which the reply about 50 was lost: they are found by their keys, with one note and one mail each', async () => {
    const s = await openWooCommerceStore({ crowd })
    const numbers = await shipEverything(s)
    await s.faults.strike('recording shipments', 'lose reply')
    await s.done('export_shipments')
    s.time.clock.pass(3_600_000)
    await s.done('export_shipments')
    expect(s.calls.operations[ship]).toBe(2)
    expect(new Set(numbers.map((number) => String(seen(s, number))))).toEqual(new Set(['1,1,1']))
    expect(await s.problems()).toEqual([])
  })
})
