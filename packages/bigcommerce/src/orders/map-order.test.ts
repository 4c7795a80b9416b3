import { describe, expect, it } from 'vitest'
import { aConsignment, aLine, anAddress, anOrderNode, type Parts } from '../testing/orders.ts'
import { scriptedStore } from '../testing/scripted-store.ts'
import { readOrders } from './read-orders.ts'

async function read(change: Readonly<Record<string, unknown>> = {}, parts?: Parts, decrementsAt: 'order' | 'shipment' = 'order') {
  const store = scriptedStore({ 'GET /v2/orders/118': [{ json: anOrderNode(118, change, parts) }] }, { decrementsAt })
  const [order] = await readOrders(store.client, ['118' as never])
  if (!order) throw new Error('The order was not read')
  return order
}

describe('an order', () => {
  it('comes whole: who bought what, where it goes, and how', async () => {
    expect(await read({ customer_message: ' Ring twice ', status: 'Awaiting Fulfillment', custom_status: 'To pack' })).toEqual({
      orderId: '118',
      number: '118',
      version: '2026-11-20T09:00:00.000Z',
      placedAt: '2026-11-19T08:00:00.000Z',
      state: 'open',
      status: '11',
      statusLabel: 'To pack',
      payment: 'paid',
      isTest: false,
      takesStock: true,
      customer: { externalId: '12', name: 'Ann Buyer', company: null, email: 'ann@example.com', phone: '555-0100' },
      note: 'Ring twice',
      tags: [],
      lines: [
        {
          lineId: '1',
          variantId: '71',
          stockKey: null,
          sku: 'SKU-1',
          title: 'Product 1',
          ordered: 2,
          fulfilled: 0,
          requiresShipping: true,
          comment: null,
        },
      ],
      groups: [
        {
          key: '5',
          locationId: '1',
          managedBy: 'merchant',
          release: { kind: 'released' },
          delivery: 'shipping',
          shipTo: {
            name: 'Ann Buyer',
            company: null,
            address1: '1 Main Street',
            address2: 'Apt 2',
            city: 'Austin',
            region: 'Texas',
            postalCode: '78701',
            country: 'US',
            phone: '555-0100',
          },
          redacted: false,
          shippingMethod: { code: 'Ship by Weight', title: 'Ship by Weight' },
          lines: [{ lineId: '1', total: 2, open: 2 }],
          handle: '{}',
        },
      ],
    })
  })

  it('of a guest is known by the e-mail address', async () => {
    expect((await read({ customer_id: 0 })).customer).toMatchObject({ externalId: null, email: 'ann@example.com' })
  })

  it('to two addresses has a group for each', async () => {
    const parts = {
      shipping: [
        aConsignment(5, [aLine(1), aLine(2)]),
        aConsignment(6, [aLine(3, { quantity: 4 })], { ...anAddress({ city: 'Dallas' }), id: 6 }),
      ],
    }
    const { groups } = await read({}, parts)
    expect(groups.map(({ key, shipTo, lines }) => [key, shipTo?.city, lines.map(({ lineId, open }) => [lineId, open])])).toEqual([
      [
        '5',
        'Austin',
        [
          ['1', 2],
          ['2', 2],
        ],
      ],
      ['6', 'Dallas', [['3', 4]]],
    ])
  })

  it('shows what is downloaded or mailed, sends none of it, and waits for none of it', async () => {
    const parts = {
      shipping: [aConsignment(5, [aLine(1)])],
      downloads: [{ recipient_email: 'a@example.com', line_items: [aLine(2, { type: 'digital', order_address_id: 0 })] }],
      gifts: [{ recipient_email: 'b@example.com', line_items: [aLine(3, { type: 'giftcertificate', product_id: 0, variant_id: 0 })] }],
    }
    const { lines, groups } = await read({}, parts)
    expect(lines.map(({ requiresShipping, ordered, fulfilled }) => [requiresShipping, ordered - fulfilled])).toEqual([
      [true, 2],
      [false, 0],
      [false, 0],
    ])
    expect(groups.map((group) => group.lines.map(({ lineId }) => lineId))).toEqual([['1']])
  })

  it('of downloads alone has no group', async () => {
    const downloads = [{ recipient_email: 'a@example.com', line_items: [aLine(2, { type: 'digital' })] }]
    expect((await read({}, { downloads })).groups).toEqual([])
  })

  it('shows a custom product as goods that are no variant', async () => {
    const { product_id: _, variant_id: __, ...custom } = aLine(1)
    const { lines } = await read({}, { shipping: [aConsignment(5, [{ ...custom, product_id: 0, sku: '' }])] })
    expect(lines[0]).toMatchObject({ variantId: null, sku: null, requiresShipping: true, ordered: 2 })
  })

  it('that is picked up has a group at its location, with no address', async () => {
    const pickups = [
      {
        id: 9,
        pickup_method_display_name: 'Store pickup',
        location: { id: 3 },
        line_items: [aLine(1, { order_address_id: 0, order_pickup_method_id: 9 })],
      },
    ]
    expect((await read({ status_id: 8 }, { pickups })).groups).toMatchObject([
      {
        key: 'pickup:9',
        locationId: '3',
        delivery: 'pickup',
        shipTo: null,
        shippingMethod: { title: 'Store pickup' },
        lines: [{ open: 2 }],
      },
    ])
  })

  it('wants neither what was refunded nor what has left', async () => {
    const line = aLine(1, { quantity: 5, quantity_shipped: 1, quantity_refunded: 2 })
    const order = await read({ status_id: 3 }, { shipping: [aConsignment(5, [line])] })
    expect(order.lines[0]).toMatchObject({ ordered: 3, fulfilled: 1 })
    expect(order.groups[0]?.lines).toEqual([{ lineId: '1', total: 5, open: 2 }])
  })

  it('says what had left also where it was returned afterwards', async () => {
    const line = aLine(1, { quantity: 1, quantity_shipped: 1, quantity_refunded: 1 })
    expect((await read({ status_id: 14 }, { shipping: [aConsignment(5, [line])] })).lines[0]).toMatchObject({ ordered: 0, fulfilled: 1 })
  })

  it('shows the picker the buyer’s choices, the wrapping and the day', async () => {
    const line = aLine(2, {
      parent_order_product_id: 1,
      product_options: [{ display_name: 'Engraving', display_value: 'For Ada' }, { name: 'Size', value: 'M' }, { display_value: '' }],
      wrapping_name: 'Red paper',
      wrapping_message: 'Happy birthday',
      event_name: 'Delivery',
      event_date: '2026-12-24',
    })
    const { lines } = await read({}, { shipping: [aConsignment(5, [aLine(1, { name: 'Hamper' }), line])] })
    expect(lines[1]?.comment?.split('\n')).toEqual([
      'Part of: Hamper',
      'Engraving: For Ada',
      'Size: M',
      'Gift wrapping: Red paper',
      'Gift message: Happy birthday',
      'Delivery: 2026-12-24',
    ])
  })

  it.each([
    [0, 'closed', false],
    [1, 'open', true],
    [2, 'closed', false],
    [3, 'open', true],
    [4, 'cancelled', false],
    [5, 'cancelled', false],
    [6, 'cancelled', false],
    [7, 'open', true],
    [8, 'open', true],
    [9, 'open', true],
    [10, 'closed', false],
    [11, 'open', true],
    [12, 'open', true],
    [13, 'open', true],
    [14, 'open', true],
    [99, 'open', true],
  ])('of status %i is %s; whether it holds stock where orders lower it: %s', async (status_id, state, takesStock) => {
    expect(await read({ status_id })).toMatchObject({ status: String(status_id), state, takesStock })
    expect(await read({ status_id }, undefined, 'shipment')).toMatchObject({ state, takesStock: false })
  })

  it('that is archived is deleted, whatever its status', async () => {
    expect(await read({ is_deleted: true })).toMatchObject({ state: 'deleted', takesStock: false })
  })

  it('whose checkout is not completed is held, so that nothing leaves if it was imported before', async () => {
    expect((await read({ status_id: 0 })).groups[0]?.release).toEqual({ kind: 'held', reasons: ['its checkout is not completed'] })
  })

  it.each([2, 10])('set to %i by hand waits for nothing more', async (status_id) => {
    const order = await read({ status_id })
    expect(order.lines[0]).toMatchObject({ ordered: 2, fulfilled: 2 })
    expect(order.groups[0]?.lines).toEqual([{ lineId: '1', total: 2, open: 0 }])
  })

  it.each([
    ['authorized', 11, 'authorized'],
    ['capture pending', 11, 'authorized'],
    ['captured', 11, 'paid'],
    ['PAID', 11, 'paid'],
    ['declined', 6, 'voided'],
    ['held for review', 12, 'pending'],
    ['partially refunded', 14, 'partially_refunded'],
    ['refunded', 4, 'refunded'],
    ['void', 5, 'voided'],
    ['', 7, 'pending'],
    ['', 11, null],
    ['something new', 11, null],
  ])('with payment "%s" and status %i is %s', async (payment_status, status_id, payment) => {
    expect((await read({ payment_status, status_id })).payment).toBe(payment)
  })

  it('paid at a test gateway is a test', async () => {
    expect((await read({ payment_method: 'Test Payment Gateway' })).isTest).toBe(true)
    expect((await read({ payment_method: null })).isTest).toBe(false)
  })

  it('with nothing filled in is still an order', async () => {
    const bare = {
      customer_id: null,
      customer_message: null,
      payment_method: null,
      payment_status: null,
      billing_address: null,
      is_deleted: null,
    }
    const parts = { shipping: [{ id: 5, line_items: [{ id: 1, type: 'physical', quantity: 1 }] }] }
    expect(await read(bare, parts)).toMatchObject({
      customer: null,
      note: null,
      lines: [{ title: 'Line 1', sku: null, variantId: null, ordered: 1 }],
      groups: [{ shipTo: null, shippingMethod: null }],
    })
  })
})
