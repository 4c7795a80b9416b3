import { type Email, ORDER_KIND, type Order, type OrderNote } from '@connect/simulators/woocommerce'
import { openWooCommerceStore, type WooCommerceScenario } from '@connect/testing/scenario'
import { describe, expect, test } from 'vitest'
import { problems } from './problems-with-words.ts'
import { ways } from './woocommerce-ways.ts'

const hour = 3_600_000
const documents = <T>(s: WooCommerceScenario, kind: string): T[] => [...s.admin.site.context().world.collection<T>(kind).values()]

/** What a parcel has left in the store: notes that the customer reads, e-mails to the customer since it was paid, fulfillments. */
function left(s: WooCommerceScenario, number: string) {
  const own = <T extends { readonly orderId: number }>(kind: string) =>
    documents<T>(s, kind).filter(({ orderId }) => String(orderId) === s.store.orderId(number))
  return {
    notes: own<OrderNote>(ORDER_KIND.note).filter(({ customerNote }) => customerNote).length,
    mails: own<Email>(ORDER_KIND.email)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'processing_order'),
    fulfillments: own(ORDER_KIND.fulfillment).length,
    status: documents<Order>(s, ORDER_KIND.order).find(({ id }) => String(id) === s.store.orderId(number))?.status,
  }
}

/** An order of three mugs that was picked whole, and shipped. */
async function packed(s: WooCommerceScenario, units = 3): Promise<string> {
  const number = await s.store.buy({ MUG: 3 })
  await s.done('sync')
  await s.warehouse.pick(number)
  await s.warehouse.ship(number, { units: { MUG: units }, trackingNumber: '1Z-ONE' })
  return number
}

/** Of a parcel that completes its order, the mail of the plugin is the store's own, with the number in it; without the plugin that mail cannot be had, nor withheld. */
const mailsOfLast = { plugin: ['completed_order'], rest: ['customer_note', 'completed_order'] } as const

describe.each(ways)('the same parcel after a lost reply (%s)', (way) => {
  const replies: Readonly<Record<(typeof ways)[number], readonly string[]>> = {
    plugin: ['POST /intellitrack/v1/shipments'],
    rest: ['POST /wc/v3/orders/{order_id}/fulfillments', 'POST /wc/v3/orders/{order_id}/notes', 'POST /wc/v3/orders/batch'],
  }

  test.each(replies[way])('leaves one note, one e-mail, one fulfilment, whenever it comes again (%s)', async (on) => {
    for (const kind of ['lose-reply', 'cut-body'] as const) {
      const s = await openWooCommerceStore({ way })
      const number = await packed(s)
      await s.admin.faults.set({ kind, on, times: 1 })
      for (let again = 0; again < 4; again += 1) {
        await s.done('export_shipments')
        s.time.clock.pass(hour)
      }
      await s.done('sync')
      expect(left(s, number)).toEqual({ notes: 1, mails: mailsOfLast[way], fulfillments: 1, status: 'completed' })
      expect(s.store.sent(number)).toEqual({ MUG: 3 })
      expect(await problems(s)).toEqual([])
    }
  })

  test('and where the store has no fulfillments leaves one note and one e-mail', async () => {
    const s = await openWooCommerceStore({ way, profile: { fulfillments: false } })
    const number = await packed(s)
    await s.admin.faults.set({ kind: 'lose-reply', on: way === 'plugin' ? 'plugin' : '/wc/v3/orders/{order_id}/notes', times: 1 })
    for (let again = 0; again < 3; again += 1) {
      await s.done('export_shipments')
      s.time.clock.pass(hour)
    }
    expect(left(s, number)).toEqual({ notes: 1, mails: mailsOfLast[way], fulfillments: 0, status: 'completed' })
    expect(s.store.shipments(number)).toMatchObject([{ tracking: '1Z-ONE', units: 3 }])
    expect(await problems(s)).toEqual([])
  })

  test('of an order that is sent in two leaves one of each for either, and the order is completed by the second', async () => {
    const s = await openWooCommerceStore({ way, settings: { sendFulfilment: 'each_shipment' } })
    const number = await packed(s, 1)
    await s.faults.strike('recording shipments', 'lose reply')
    await s.done('export_shipments')
    s.time.clock.pass(hour)
    await s.done('export_shipments')
    expect(left(s, number)).toEqual({ notes: 1, mails: ['customer_note'], fulfillments: 1, status: 'processing' })
    await s.warehouse.ship(number, { units: { MUG: 2 }, trackingNumber: '1Z-TWO' })
    await s.done('export_shipments')
    s.time.clock.pass(hour)
    await s.done('sync')
    expect(left(s, number)).toEqual({ notes: 2, mails: ['customer_note', ...mailsOfLast[way]], fulfillments: 2, status: 'completed' })
  })
})

describe.each(ways)('a batch of parcels that PHP dies in (%s)', (way) => {
  test('is finished by the next run: each has one note, one fulfilment, and nobody had two mails of it', async () => {
    const s = await openWooCommerceStore({ way })
    const numbers: string[] = []
    for (let at = 0; at < 6; at += 1) numbers.push(await packed(s))
    const on = way === 'plugin' ? 'POST /intellitrack/v1/shipments' : 'POST /wc/v3/orders/batch'
    await s.admin.faults.set({ kind: 'half-batch', on, times: 1 })
    for (let again = 0; again < 4; again += 1) {
      await s.run('export_shipments')
      s.time.clock.pass(hour)
    }
    await s.done('sync')
    expect(numbers.map((number) => left(s, number))).toEqual(
      numbers.map(() => ({ notes: 1, mails: mailsOfLast[way], fulfillments: 1, status: 'completed' })),
    )
    expect(await problems(s)).toEqual([])
  })
})

test('a customer who is not to be told by us is not mailed by the plugin, not even that the order is complete', async () => {
  const s = await openWooCommerceStore({ settings: { notifyCustomer: false } })
  const number = await packed(s)
  await s.done('sync')
  expect(left(s, number)).toMatchObject({ mails: [], fulfillments: 1, status: 'completed' })
})
