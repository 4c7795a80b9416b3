import { describe, expect, test } from 'vitest'
import { openStore } from '../tests/open-store.ts'

const FULL = 'include=consignments.line_items&consignment_structure=object'
type Listed = readonly {
  readonly id: number
  readonly sku: string
  readonly consignments: {
    readonly shipping: readonly { readonly items_total: number; readonly line_items: readonly object[] }[]
    readonly pickups: readonly object[]
  }
}[]

describe('a list of orders', () => {
  test('is 204 without a body while there are none', async () => {
    const store = await openStore()
    expect(await store.api('GET', '/v2/orders')).toMatchObject({ status: 204, text: '' })
  })

  test('has 50 rows unless told otherwise, 250 at most, and goes on page by page', async () => {
    const store = await openStore()
    await store.command('placeMany', { count: 60, lines: [{ sku: 'FILTER' }] })
    const ids = async (query: string) => ((await store.api('GET', `/v2/orders?${query}`)).body as Listed).map((order) => order.id)
    expect([(await ids('')).length, (await ids('limit=250')).length, (await ids('limit=50&page=2')).length]).toEqual([50, 60, 10])
    expect(await ids('min_id=110&max_id=112&sort=id:desc')).toEqual([112, 111, 110])
    expect((await store.api('GET', '/v2/orders?limit=251')).status).toBe(413)
    expect((await store.api('GET', '/v2/orders?page=9')).status).toBe(204)
    expect((await store.api('GET', '/v2/orders?sort=colour')).status).toBe(400)
  })

  test('is filtered by one status and by when orders were changed, the second at both ends included', async () => {
    const store = await openStore()
    for (const status of [7, 11, 11] as const) {
      await store.place({ status })
      store.pass(60_000)
    }
    const ids = async (query: string) => ((await store.api('GET', `/v2/orders?${query}`)).body as Listed).map((order) => order.id)
    expect([await ids('status_id=7'), await ids('status_id=11')]).toEqual([[100], [101, 102]])
    const window = (field: string) =>
      `min_${field}=2026-11-20T10:01:00Z&max_${field}=${encodeURIComponent('Fri, 20 Nov 2026 10:02:00 +0000')}`
    expect([await ids(window('date_modified')), await ids(window('date_created'))]).toEqual([
      [101, 102],
      [101, 102],
    ])
    await store.command('changeAddress', { order: 100, address: { street1: '9 New Street' } })
    expect(await ids('min_date_modified=2026-11-20T12:02:30%2B02:00&sort=date_modified:asc')).toEqual([100])
    expect(await store.api('GET', '/v2/orders?min_date_modified=yesterday')).toMatchObject({ status: 400 })
  })

  test('does not show archived orders unless asked for them alone', async () => {
    const store = await openStore()
    await store.place()
    await store.place()
    await store.command('archiveOrder', { order: 100 })
    const ids = async (query: string) => ((await store.api('GET', `/v2/orders${query}`)).body as Listed).map((order) => order.id)
    expect([await ids(''), await ids('?is_deleted=true')]).toEqual([[101], [100]])
    expect((await store.api('GET', '/v2/orders/100')).body).toMatchObject({ id: 100, is_deleted: true })
    await store.command('restoreOrder', { order: 100 })
    expect(await ids('')).toEqual([100, 101])
  })

  test('tells every consignment with its lines when asked for the supported form', async () => {
    const store = await openStore({ name: 'Manual', sku: 'PDF', type: 'digital', price: '9.00' })
    const lines = [
      { sku: 'MUG', quantity: 2, to: 1 },
      { sku: 'FILTER', to: 2 },
      { sku: 'PDF' },
      { giftCertificate: { amount: '25.00', recipientEmail: 'gran@example.com' } },
      { name: 'Engraving', price: '4.00', to: 1 },
    ]
    await store.place({
      lines,
      shippingAddresses: [
        { city: 'Austin', zip: '78751' },
        { city: 'Boise', zip: '83702' },
      ],
      shippingCost: '7.50',
    })
    const [order] = (await store.api('GET', `/v2/orders?${FULL}`)).body as Listed
    expect(order).toMatchObject({
      ...{ id: 100, status_id: 11, status: 'Awaiting Fulfillment', items_total: 6, shipping_address_count: 2, order_is_digital: false },
      ...{ date_created: 'Fri, 20 Nov 2026 10:00:00 +0000', subtotal_ex_tax: '74.0000', total_inc_tax: '89.0000' },
      consignments: {
        pickups: [],
        shipping: [
          {
            id: 1,
            city: 'Austin',
            items_total: 3,
            items_shipped: 0,
            base_cost: 7.5,
            line_items: [{ sku: 'MUG', order_address_id: 1 }, { product_id: 0 }],
          },
          { id: 2, city: 'Boise', line_items: [{ sku: 'FILTER', quantity: 1, order_address_id: 2, type: 'physical' }] },
        ],
        downloads: [{ recipient_email: 'morgan.ellery@example.com', line_items: [{ type: 'digital', order_address_id: 0 }] }],
        email: { gift_certificates: [{ recipient_email: 'gran@example.com', line_items: [{ type: 'giftcertificate', product_id: 0 }] }] },
      },
    })
    expect(order?.consignments.shipping[0]?.line_items[1]).not.toHaveProperty('variant_id')
    expect((await store.api('GET', '/v2/orders/100')).body).toMatchObject({ consignments: { resource: '/orders/100/consignments' } })
  })

  test('a pickup names its location and has no shipping consignment', async () => {
    const store = await openStore()
    await store.place({ pickUpAt: 'Default location', status: 8 })
    const [order] = (await store.api('GET', `/v2/orders?${FULL}`)).body as Listed
    expect(order).toMatchObject({ status: 'Awaiting Pickup', shipping_address_count: 0, consignments: { shipping: [] } })
    expect(order?.consignments.pickups).toMatchObject([{ location: { id: 1 }, line_items: [{ sku: 'MUG', order_pickup_method_id: 1 }] }])
  })

  test('some orders come with empty line items though the units are counted; their products are listed all the same', async () => {
    const store = await openStore()
    await store.command('placeMany', { count: 2, lines: [{ sku: 'MUG', quantity: 2 }] })
    const lines = async () =>
      ((await store.api('GET', `/v2/orders?${FULL}`)).body as Listed).map((order) => {
        const shipping = order.consignments.shipping[0]
        return [shipping?.items_total, shipping?.line_items.length]
      })
    await store.command('configureOrders', { emptyLineItemsEvery: 2 })
    expect(await lines()).toEqual([
      [2, 0],
      [2, 1],
    ])
    await store.command('configureOrders', { emptyLineItemsEvery: 0 })
    await store.platform.faults.set({ kind: 'empty-line-items', on: '/v2/orders', times: 1 })
    expect([await lines(), await lines()]).toEqual([
      [
        [2, 0],
        [2, 0],
      ],
      [
        [2, 1],
        [2, 1],
      ],
    ])
    expect(((await store.api('GET', '/v2/orders/100/products?limit=250')).body as Listed).map((line) => line.sku)).toEqual(['MUG'])
  })

  test('parts of an order are found under it; what is not there is 404', async () => {
    const store = await openStore()
    await store.place({ shippingAddresses: [{ city: 'Austin' }] })
    expect((await store.api('GET', '/v2/orders/100/shipping_addresses')).body).toMatchObject([
      { id: 1, order_id: 100, city: 'Austin', base_cost: '0.0000' },
    ])
    expect((await store.api('GET', '/v2/orders/100/consignments')).body).toMatchObject({
      shipping: [{ line_items: [{ resource: '/orders/100/products/1' }] }],
    })
    expect((await store.api('GET', '/v2/orders/100/products/1')).body).toMatchObject({
      id: 1,
      sku: 'MUG',
      quantity: 2,
      base_cost_price: '4.5000',
    })
    expect((await store.api('GET', '/v2/orders/100/shipments')).status).toBe(204)
    expect((await store.api('GET', '/v2/orders/count')).body).toMatchObject({ count: 1 })
    for (const path of ['/v2/orders/7', '/v2/orders/7/products', '/v2/orders/100/products/9', '/v2/orders/100/shipments/3'])
      expect(await store.api('GET', path)).toMatchObject({ status: 404, body: [{ status: 404 }] })
  })

  test('a status and a note are set over the API, nothing else, and only statuses that there are', async () => {
    const store = await openStore()
    await store.place()
    expect((await store.api('PUT', '/v2/orders/100', { status_id: 9, staff_notes: 'On the bench' })).body).toMatchObject({
      ...{ status_id: 9, status: 'Awaiting Shipment', staff_notes: 'On the bench' },
    })
    expect((await store.api('PUT', '/v2/orders/100', { status_id: 15 })).status).toBe(400)
    expect((await store.order(100)).statusId).toBe(9)
  })
})
