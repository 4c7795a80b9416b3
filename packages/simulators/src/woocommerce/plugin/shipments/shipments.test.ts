import { expect, test } from 'vitest'
import { type Email, ORDER_KIND, type Order } from '../../model/orders.ts'
import { fulfillmentsOf, notesOf, orderOf } from '../../orders/documents.ts'
import { openPlugin } from '../tests/open-plugin.ts'

async function shop(profile = {}) {
  const store = await openPlugin(profile)
  const product = (await store.api('POST', '/wc/v3/products', { name: 'Mug', regular_price: '9' })).body as { id: number }
  const order = (await store.command('placeOrder', { lines: [{ productId: product.id, quantity: 2 }] })) as Order
  const ship = (key: string, quantity: number, more = {}) =>
    store.ask('shipments', {
      shipments: [
        {
          ...{
            key,
            order_id: order.id,
            items: [{ item_id: order.lines[0]?.id, quantity }],
            tracking_number: `TN-${key}`,
            tracking_url: null,
          },
          ...{ carrier: 'UPS', provider: 'ups', shipped_at: null, notify: true, ...more },
        },
      ],
    })
  const now = () => orderOf(store.context(), order.id) as Order
  const mails = () => [...store.context().world.collection<Email>(ORDER_KIND.email).values()].map(({ kind }) => kind)
  const notes = () => notesOf(store.context(), order.id).filter(({ customerNote }) => customerNote).length
  const left = () => ({
    notes: notes(),
    mails: mails().filter((kind) => kind !== 'processing_order'),
    fulfillments: now().fulfillmentIds.length,
  })
  return { store, ship, now, left }
}

test('a parcel that dies half-way is finished when it comes again: one note, one e-mail, one fulfillment', async () => {
  const { store, ship, now, left } = await shop({ fulfillments: true })
  await store.platform.faults.set({ kind: 'half-batch', on: 'POST /intellitrack/v1/shipments', times: 1 })
  expect((await ship('p1', 2)).status).toBe(500)
  expect(left()).toEqual({ notes: 0, mails: [], fulfillments: 1 })
  expect((await ship('p1', 2)).body).toMatchObject({ outcomes: [{ key: 'p1', outcome: 'applied', id: String(now().fulfillmentIds[0]) }] })
  expect((await ship('p1', 2)).body).toMatchObject({ outcomes: [{ key: 'p1', outcome: 'already' }] })
  expect(left()).toEqual({ notes: 1, mails: ['completed_order'], fulfillments: 1 })
  expect(now().status).toBe('completed')
})

test('a lost reply is no second parcel', async () => {
  const { store, ship, left } = await shop({ fulfillments: true })
  await store.platform.faults.set({ kind: 'lose-reply', on: 'plugin', times: 1 })
  expect((await ship('p1', 1)).broken).toBe('no-reply')
  await ship('p1', 1)
  expect(left()).toEqual({ notes: 1, mails: ['customer_note'], fulfillments: 1 })
})

test('where the store mails no completed orders, the note is mailed for the last parcel, too', async () => {
  const { ship, left } = await shop({ mailsCompletedOrders: false })
  await ship('p1', 1)
  await ship('p2', 1)
  expect(left()).toEqual({ notes: 2, mails: ['customer_note', 'customer_note'], fulfillments: 0 })
})

test('a core fulfillment says what was sent and how; what staff fulfilled by hand counts as gone', async () => {
  const { store, ship, now } = await shop({ fulfillments: true })
  const { id, lines } = now()
  const meta_data = [{ key: '_items', value: [{ item_id: lines[0]?.id, qty: 1 }] }]
  await store.api('POST', `/wc/v3/orders/${id}/fulfillments`, { status: 'fulfilled', is_fulfilled: true, meta_data })
  expect((await ship('p1', 2)).body).toMatchObject({ outcomes: [{ outcome: 'rejected', code: 'shipment_exceeds_open' }] })
  await ship('p2', 1)
  const own = fulfillmentsOf(store.context(), now()).at(-1)
  expect(Object.fromEntries(own?.meta.map(({ key, value }) => [key, value]) ?? [])).toMatchObject({
    _tracking_number: 'TN-p2',
    _shipment_provider: 'ups',
  })
  expect(now().status).toBe('completed')
})

test('the Shipment Tracking extension keeps the entries of others', async () => {
  const { store, ship, now } = await shop({ shipmentTracking: true })
  const entry = { tracking_number: 'THEIRS' }
  await store.api('PUT', `/wc/v3/orders/${now().id}`, { meta_data: [{ key: '_wc_shipment_tracking_items', value: [entry] }] })
  await ship('p1', 1)
  const kept = now().meta.find(({ key }) => key === '_wc_shipment_tracking_items')?.value as { readonly tracking_number: string }[]
  expect(kept.map(({ tracking_number }) => tracking_number)).toEqual(['THEIRS', 'TN-p1'])
})
