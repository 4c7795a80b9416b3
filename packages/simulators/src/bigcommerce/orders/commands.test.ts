import { describe, expect, test } from 'vitest'
import { type OpenStore, openStore } from '../tests/open-store.ts'

/** Events since the last look, as the hook heard them: scope, and what else is in the data. */
async function listening(store: OpenStore) {
  for (const scope of ['store/order/*', 'store/shipment/*'])
    await store.api('POST', '/v3/hooks', { scope, destination: `https://app.test/${scope.split('/')[1]}` })
  return async () => {
    await store.platform.deliverDueWebhooks()
    return store.received.splice(0).map(({ body }) => {
      const { scope, data } = JSON.parse(String(body)) as { readonly scope: string; readonly data: Readonly<Record<string, unknown>> }
      return { scope: scope.replace('store/', ''), data }
    })
  }
}
const scopes = (events: readonly { readonly scope: string }[]) => events.map(({ scope }) => scope)

describe('one change fires several events', () => {
  test('a placed order is created, gets its status and is updated; a checkout that was left is created all the same', async () => {
    const store = await openStore()
    const events = await listening(store)
    await store.place()
    expect(await events()).toEqual([
      { scope: 'order/created', data: { type: 'order', id: 100 } },
      { scope: 'order/statusUpdated', data: { type: 'order', id: 100, status: { previous_status_id: 0, new_status_id: 11 } } },
      { scope: 'order/updated', data: { type: 'order', id: 100 } },
    ])
    await store.place({ status: 'Incomplete' })
    expect(scopes(await events())).toEqual(['order/created'])
  })

  test('a shipment, a refund, an archived order, an address: each tells its own', async () => {
    const store = await openStore()
    const events = await listening(store)
    await store.place()
    await events()
    await store.command('shipByHand', { order: 100, lines: [{ line: 1, quantity: 1 }], trackingNumber: 'T1' })
    expect(await events()).toEqual([
      { scope: 'shipment/created', data: { type: 'shipment', id: 1, orderId: 100 } },
      { scope: 'order/statusUpdated', data: { type: 'order', id: 100, status: { previous_status_id: 11, new_status_id: 3 } } },
      { scope: 'order/updated', data: { type: 'order', id: 100 } },
    ])
    await store.command('deleteShipment', { order: 100, shipment: 1 })
    await store.command('refund', { order: 100, lines: [{ line: 1 }] })
    expect(await events()).toMatchObject([
      { scope: 'shipment/deleted' },
      { scope: 'order/refund/created', data: { refund: { refund_id: 1 } } },
      { scope: 'order/updated' },
      { scope: 'order/statusUpdated', data: { status: { previous_status_id: 3, new_status_id: 4 } } },
      { scope: 'order/updated' },
    ])
    await store.command('archiveOrder', { order: 100 })
    await store.command('restoreOrder', { order: 100 })
    await store.command('changeAddress', { order: 100, address: { city: 'Madison' } })
    await store.command('editOrder', { order: 100, add: [{ sku: 'FILTER' }] })
    expect(scopes(await events())).toEqual(['order/archived', 'order/updated', 'order/updated', 'order/updated', 'order/updated'])
  })

  test('a status that is set to what it was fires nothing', async () => {
    const store = await openStore()
    await store.place()
    const events = await listening(store)
    await store.command('changeStatus', { order: 100, status: 11 })
    await store.api('PUT', '/v2/orders/100', { status_id: 11 })
    expect(await events()).toEqual([])
  })
})

describe('refunds', () => {
  test('of many orders are read at once, and leave an order underway where it is', async () => {
    const store = await openStore()
    for (const quantity of [1, 2, 3]) await store.place({ lines: [{ sku: 'MUG', quantity }] })
    await store.command('refund', { order: 102, lines: [{ line: 1, quantity: 1 }], reason: 'Chipped' })
    await store.command('refund', { order: 100 })
    await store.command('shipByHand', { order: 101, lines: [{ line: 1, quantity: 1 }] })
    await store.command('refund', { order: 101, lines: [{ line: 1, quantity: 1 }] })
    expect([(await store.order(102)).statusId, (await store.order(100)).statusId, (await store.order(101)).statusId]).toEqual([14, 4, 3])
    const read = await store.api('GET', '/v3/orders/payment_actions/refunds?order_id:in=100,102')
    expect(read.body).toMatchObject({
      data: [
        { id: 1, order_id: 102, reason: 'Chipped', total_amount: 12, items: [{ item_type: 'PRODUCT', item_id: 3, quantity: 1 }] },
        { id: 2, order_id: 100 },
      ],
      meta: { pagination: { total: 2 } },
    })
    await expect(store.command('refund', { order: 100 })).rejects.toThrow('Nothing of order 100 is left to refund')
  })
})

describe('a command says what it could not read', () => {
  test.each([
    ['placeOrder', {}, 'placeOrder.lines must name at least one line'],
    ['placeOrder', { lines: [{ sku: 'NOPE' }] }, 'No variant with SKU "NOPE" in store abc123'],
    ['placeOrder', { lines: [{ sku: 'MUG', quantity: 0 }] }, 'placeOrder.lines[0].quantity must be a whole number of at least 1'],
    ['placeOrder', { lines: [{ sku: 'MUG', to: 2 }] }, 'placeOrder.lines name address 2, but there are 1'],
    ['placeOrder', { lines: [{ sku: 'MUG' }], status: 'Lost' }, 'placeOrder.status must be one of 0 Incomplete, 1 Pending'],
    ['placeOrder', { lines: [{ sku: 'MUG' }], pickUpAt: 'Mars' }, 'No location "Mars" in store abc123'],
    ['placeMany', { lines: [{ sku: 'MUG' }] }, 'placeMany.count must be a whole number of at least 1'],
    ['cancelOrder', { order: 7 }, 'No order 7 in store abc123'],
    ['changeAddress', { order: 100, to: 2, address: {} }, 'Order 100 has no address 2; it has 1'],
    ['editOrder', { order: 100, quantities: [{ line: 3, quantity: 1 }] }, 'Order 100 has no line 3; it has 1'],
    ['editOrder', { order: 100, quantities: [{ line: 1, quantity: 0 }] }, '1 of "MUG" are shipped or refunded; its quantity cannot be 0'],
    ['refund', { order: 100, lines: [{ line: 1, quantity: 9 }] }, '2 of "MUG" are left to refund, not 9'],
    ['shipByHand', { order: 100, lines: [{ line: 1, quantity: 2 }] }, 'Product 1 has 1 left to ship, not 2'],
    ['deleteShipment', { order: 100, shipment: 4 }, 'Order 100 has no shipment 4'],
    ['restoreOrder', { order: 100 }, 'Order 100 is not archived'],
  ])('%s %j', async (name, input, message) => {
    const store = await openStore()
    await store.place()
    await store.command('shipByHand', { order: 100, lines: [{ line: 1, quantity: 1 }] })
    await expect(store.command(name, input)).rejects.toThrow(message)
  })

  test('and a command that fails leaves nothing behind', async () => {
    const store = await openStore()
    await expect(store.place({ lines: [{ sku: 'MUG' }, { sku: 'NOPE' }] })).rejects.toThrow('NOPE')
    expect([await store.stock('MUG'), (await store.api('GET', '/v2/orders')).status]).toEqual([40, 204])
  })
})

test('an order is placed by whoever, for whatever, from whatever channel, and its SKUs are found whatever their case', async () => {
  const store = await openStore()
  const input = {
    customerId: 0,
    email: 'guest@example.com',
    channelId: 3,
    customerMessage: 'Ring twice',
    externalOrderId: 'AMZ-1',
    source: 'external',
  } as const
  await store.place({
    ...input,
    lines: [{ sku: 'mug' }],
    paymentStatus: 'pending',
    paymentMethod: 'Bank Deposit',
    status: 'Awaiting Payment',
  })
  expect((await store.api('GET', '/v2/orders/100')).body).toMatchObject({
    ...{ customer_id: 0, channel_id: 3, customer_message: 'Ring twice', external_order_id: 'AMZ-1', order_source: 'external' },
    ...{ payment_status: 'pending', payment_method: 'Bank Deposit', status_id: 7, billing_address: { email: 'guest@example.com' } },
  })
})
