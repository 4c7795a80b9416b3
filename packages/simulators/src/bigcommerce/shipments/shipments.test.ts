import { describe, expect, test } from 'vitest'
import { type OpenStore, openStore } from '../tests/open-store.ts'

const AT = '/v2/orders/100/shipments'
const post = (store: OpenStore, body: object) => store.api('POST', AT, body)
const oneMug = { order_address_id: 1, items: [{ order_product_id: 1, quantity: 1 }] }
const mails = async (store: OpenStore) => {
  const { text } = await store.request('GET', '/_control/stores/abc123/emails')
  return (JSON.parse(text) as { readonly rows: readonly { readonly shipmentId: number }[] }).rows.map(({ shipmentId }) => shipmentId)
}

describe('a shipment over the API', () => {
  test('moves the order to Partially Shipped, the last one to Shipped, and mails the customer each time', async () => {
    const store = await openStore()
    await store.place()
    store.pass(60_000)
    const made = await post(store, { ...oneMug, tracking_number: '1Z999', shipping_provider: 'ups', comments: 'Left at 4' })
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...{ id: 1, order_id: 100, order_address_id: 1, tracking_number: '1Z999', shipping_provider_display_name: 'UPS' },
        ...{ date_created: 'Fri, 20 Nov 2026 10:01:00 +0000', items: [{ order_product_id: 1, product_id: 100, quantity: 1 }] },
        generated_tracking_link: 'https://bigcommerce.aftership.com/ups/1Z999',
      },
    })
    expect((await store.api('GET', '/v2/orders/100')).body).toMatchObject({ status_id: 3, items_shipped: 1, date_shipped: '' })
    await post(store, oneMug)
    expect((await store.api('GET', '/v2/orders/100')).body).toMatchObject({
      ...{
        status_id: 2,
        items_shipped: 2,
        date_shipped: 'Fri, 20 Nov 2026 10:01:00 +0000',
        date_modified: 'Fri, 20 Nov 2026 10:01:00 +0000',
      },
    })
    expect([await mails(store), ((await store.api('GET', AT)).body as readonly object[]).length]).toEqual([[1, 2], 2])
  })

  test('sent again after its reply was lost is a second shipment and a second e-mail', async () => {
    const store = await openStore()
    await store.place()
    await store.platform.faults.set({ kind: 'lose-reply', on: `POST /v2/orders/{order_id}/shipments`, times: 1 })
    expect((await post(store, oneMug)).broken).toBe('no-reply')
    expect((await store.api('GET', AT)).body).toMatchObject([{ id: 1 }])
    await post(store, oneMug)
    expect(await mails(store)).toEqual([1, 2])
  })

  test.each([
    ['no address', { items: oneMug.items }],
    ['no items', { order_address_id: 1 }],
    ['an empty list of items', { order_address_id: 1, items: [] }],
    ['items without a quantity', { order_address_id: 1, items: [{ order_product_id: 1 }] }],
    ['an address of another order', { ...oneMug, order_address_id: 9 }],
    ['a line of another order', { order_address_id: 1, items: [{ order_product_id: 9, quantity: 1 }] }],
    ['more than is left', { order_address_id: 1, items: [{ order_product_id: 1, quantity: 3 }] }],
    ['more than is left, in two rows', { order_address_id: 1, items: [oneMug.items[0], { order_product_id: 1, quantity: 2 }] }],
    ['a line that goes elsewhere', { order_address_id: 2, items: oneMug.items }],
    ['a download', { order_address_id: 1, items: [{ order_product_id: 3, quantity: 1 }] }],
    ['a gift certificate', { order_address_id: 1, items: [{ order_product_id: 4, quantity: 1 }] }],
  ])('is refused with %s, and nothing is changed', async (_, body) => {
    const store = await openStore({ name: 'Manual', sku: 'PDF', type: 'digital', price: '9.00' })
    const lines = [{ sku: 'MUG', quantity: 2 }, { sku: 'FILTER', to: 2 }, { sku: 'PDF' }, { giftCertificate: { amount: '10.00' } }]
    await store.place({ lines, shippingAddresses: [{ city: 'Austin' }, { city: 'Boise' }] })
    expect(await post(store, body)).toMatchObject({ status: 400, body: [{ status: 400 }] })
    expect([(await store.order(100)).statusId, await mails(store)]).toEqual([11, []])
  })

  test.each([
    ['a tracking number of 51 characters', { tracking_number: 'X'.repeat(51) }],
    ['a tracking link of 501 characters', { tracking_link: `https://t.example/${'x'.repeat(483)}` }],
    ['a carrier that is no text', { tracking_carrier: 7 }],
  ])('is refused with %s', async (_, fields) => {
    const store = await openStore()
    await store.place()
    expect((await post(store, { ...oneMug, ...fields })).status).toBe(400)
    expect((await store.api('GET', AT)).status).toBe(204)
  })

  test('takes any provider by its text, and one that is left out becomes custom, without a link', async () => {
    const store = await openStore()
    await store.place()
    const providers = [{ shipping_provider: 'carrier_42' }, {}].map((fields) =>
      post(store, { ...oneMug, tracking_number: 'T1', ...fields }),
    )
    expect((await Promise.all(providers)).map(({ body }) => [body['shipping_provider'], body['generated_tracking_link']])).toEqual([
      ['carrier_42', ''],
      ['custom', ''],
    ])
  })

  test('units that were refunded cannot be shipped, and need not be for the order to be Shipped', async () => {
    const store = await openStore()
    await store.place({ lines: [{ sku: 'MUG', quantity: 3 }] })
    await store.command('refund', { order: 100, lines: [{ line: 1, quantity: 1 }] })
    expect((await post(store, { order_address_id: 1, items: [{ order_product_id: 1, quantity: 3 }] })).status).toBe(400)
    expect((await post(store, { order_address_id: 1, items: [{ order_product_id: 1, quantity: 2 }] })).status).toBe(201)
    expect((await store.order(100)).statusId).toBe(2)
  })

  test('of several addresses one is shipped at a time; downloads do not hold the order up', async () => {
    const store = await openStore({ name: 'Manual', sku: 'PDF', type: 'digital', price: '9.00' })
    await store.place({ lines: [{ sku: 'MUG', to: 1 }, { sku: 'FILTER', to: 2 }, { sku: 'PDF' }], shippingAddresses: [{}, {}] })
    await post(store, oneMug)
    expect((await store.order(100)).statusId).toBe(3)
    expect((await store.api('GET', '/v2/orders/100/consignments')).body).toMatchObject({
      shipping: [{ items_shipped: 1 }, { items_shipped: 0 }],
    })
    await post(store, { order_address_id: 2, items: [{ order_product_id: 2, quantity: 1 }] })
    expect((await store.order(100)).statusId).toBe(2)
  })

  test('of an order that is picked up in part leaves it Partially Shipped, and what is picked up cannot be sent', async () => {
    const store = await openStore()
    await store.place({ lines: [{ sku: 'MUG', to: 1 }, { sku: 'FILTER' }], pickUpAt: '1' })
    expect((await post(store, { order_address_id: 1, items: [{ order_product_id: 2, quantity: 1 }] })).status).toBe(400)
    await post(store, oneMug)
    expect((await store.order(100)).statusId).toBe(3)
  })

  test('may be refused for items whose inventory is not tracked', async () => {
    const store = await openStore({ name: 'Wrap', sku: 'WRAP', price: '3.00', tracking: 'none' })
    await store.place({ lines: [{ sku: 'WRAP' }] })
    await store.command('configureOrders', { refusesUntracked: true })
    expect(await post(store, oneMug)).toMatchObject({ status: 400, body: [{ message: expect.stringContaining('tracking') }] })
    await store.command('configureOrders', { refusesUntracked: false })
    expect((await post(store, oneMug)).status).toBe(201)
  })

  test('is corrected without a mail, and deleted without moving the order back', async () => {
    const store = await openStore()
    await store.place()
    await post(store, { order_address_id: 1, items: [{ order_product_id: 1, quantity: 2 }], tracking_number: 'WRONG' })
    expect((await store.api('PUT', `${AT}/1`, { tracking_number: 'RIGHT' })).body).toMatchObject({ id: 1, tracking_number: 'RIGHT' })
    expect((await store.api('PUT', `${AT}/1`, { tracking_number: 'X'.repeat(51) })).status).toBe(400)
    expect((await store.api('DELETE', `${AT}/1`)).status).toBe(204)
    expect((await store.api('GET', '/v2/orders/100')).body).toMatchObject({ status_id: 2, items_shipped: 0 })
    expect(await mails(store)).toEqual([1])
    expect((await post(store, oneMug)).status).toBe(201)
  })
})
