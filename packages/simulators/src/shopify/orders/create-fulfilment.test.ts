import { describe, expect, test } from 'vitest'
import { fulfilByHand, holdOrder, placeOrder } from '../commands/index.ts'
import { numberOf } from '../ids.ts'
import type { Order } from '../model/orders.ts'
import { RETAIL, THIRD_PARTY, WAREHOUSE } from '../seed/locations.ts'
import { openSmallShop, type SmallShop } from '../seed/small-shop.ts'
import { APP_SCOPES, ask } from '../tests/ask.ts'
import { fulfillmentOrdersOf, orderOf } from './documents.ts'
import { customerEmails } from './mail.ts'

const CREATE = `mutation ($fulfillment: FulfillmentInput!) {
  fulfillmentCreate(fulfillment: $fulfillment) {
    fulfillment { id name status createdAt trackingInfo { company number url } fulfillmentLineItems(first: 10) { nodes { quantity lineItem { sku } } } }
    userErrors { field message }
  }
}`

const place = (shop: SmallShop, ...lines: { sku: string; quantity?: number }[]) => placeOrder(shop.context, { lines, routingDelayMs: 0 })
const work = (shop: SmallShop, order: Order) => fulfillmentOrdersOf(shop.context, orderOf(shop.context, order.id))
const whole = (...ids: (string | undefined)[]) => ids.map((fulfillmentOrderId) => ({ fulfillmentOrderId }))

async function create(shop: SmallShop, fulfillment: object, scopes: readonly string[] = APP_SCOPES) {
  const { data, errors } = await ask(shop, CREATE, { fulfillment }, scopes)
  return { errors, ...data.fulfillmentCreate, messages: data.fulfillmentCreate?.userErrors.map((one: { message: string }) => one.message) }
}

describe('fulfillmentCreate', () => {
  test('fulfils everything left when no lines are named; stock on hand falls, available does not', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 3 }, { sku: 'FILTERS' })
    const [one] = work(shop, order)
    const made = await create(shop, { lineItemsByFulfillmentOrder: whole(one?.id), trackingInfo: { company: 'UPS', number: '1Z1' } })
    expect(made.fulfillment).toMatchObject({ name: '#1001-F1', status: 'SUCCESS' })
    expect(made.fulfillment.fulfillmentLineItems.nodes).toEqual([
      { quantity: 3, lineItem: { sku: 'BEANS' } },
      { quantity: 1, lineItem: { sku: 'FILTERS' } },
    ])
    expect(work(shop, order).map((after) => [after.status, after.lines.map((line) => line.remainingQuantity)])).toEqual([
      ['CLOSED', [0, 0]],
    ])
    expect(shop.stock('BEANS')).toEqual({ available: 37, committed: 0, onHand: 37 })
  })

  test('fulfils a part: the fulfilment order is in progress with the rest, the order partially fulfilled', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 3 })
    const [one] = work(shop, order)
    const lines = [{ id: one?.lines[0]?.id, quantity: 2 }]
    await create(shop, { lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: one?.id, fulfillmentOrderLineItems: lines }] })
    const { data } = await ask(
      shop,
      `query ($id: ID!) { order(id: $id) { displayFulfillmentStatus closed lineItems(first: 5) { nodes { unfulfilledQuantity } }
      fulfillmentOrders(first: 5) { nodes { status lineItems(first: 5) { nodes { totalQuantity remainingQuantity } } } } } }`,
      { id: order.id },
    )
    expect(data.order).toMatchObject({ displayFulfillmentStatus: 'PARTIALLY_FULFILLED', closed: false })
    expect(data.order.lineItems.nodes).toEqual([{ unfulfilledQuantity: 1 }])
    expect(data.order.fulfillmentOrders.nodes).toEqual([
      { status: 'IN_PROGRESS', lineItems: { nodes: [{ totalQuantity: 3, remainingQuantity: 1 }] } },
    ])
    expect(shop.stock('BEANS')).toEqual({ available: 37, committed: 1, onHand: 38 })
  })

  test('knows no idempotency: the same request twice fulfils a part twice', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 3 })
    const [one] = work(shop, order)
    const lines = [{ id: one?.lines[0]?.id, quantity: 1 }]
    const request = {
      lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: one?.id, fulfillmentOrderLineItems: lines }],
      notifyCustomer: true,
    }
    const names = [(await create(shop, request)).fulfillment.name, (await create(shop, request)).fulfillment.name]
    expect(names).toEqual(['#1001-F1', '#1001-F2'])
    expect(customerEmails(shop.context)).toHaveLength(2)
  })

  test('writes to the customer only when asked to', async () => {
    const shop = await openSmallShop()
    const [one] = work(shop, place(shop, { sku: 'BEANS' }))
    const [other] = work(shop, place(shop, { sku: 'BEANS' }))
    await create(shop, { lineItemsByFulfillmentOrder: whole(one?.id) })
    expect(customerEmails(shop.context)).toEqual([])
    await create(shop, { lineItemsByFulfillmentOrder: whole(other?.id), notifyCustomer: true })
    expect(customerEmails(shop.context)).toMatchObject([{ about: 'shipping_confirmation', to: 'dana.whitfield@example.com' }])
  })

  test('tells fulfillments/create, orders/fulfilled and orders/updated in the same command', async () => {
    const shop = await openSmallShop()
    const [one] = work(shop, place(shop, { sku: 'BEANS' }))
    shop.told.length = 0
    await create(shop, { lineItemsByFulfillmentOrder: whole(one?.id), trackingInfo: { company: 'UPS', numbers: ['1Z1', '1Z2'] } })
    const topics = shop.told.map((event) => event.topic).filter((topic) => !topic.startsWith('inventory') && !topic.startsWith('products'))
    expect(topics).toEqual(['fulfillments/create', 'orders/fulfilled', 'orders/updated'])
    const told = shop.told.find((event) => event.topic === 'fulfillments/create')
    expect(told?.payload).toMatchObject({ tracking_company: 'UPS', tracking_numbers: ['1Z1', '1Z2'], status: 'success', name: '#1001-F1' })
  })

  test('archives an order that has left whole and is paid, unless the shop says otherwise', async () => {
    const shop = await openSmallShop()
    const paid = place(shop, { sku: 'BEANS' })
    const owed = placeOrder(shop.context, { lines: [{ sku: 'BEANS' }], financialStatus: 'PENDING', routingDelayMs: 0 })
    for (const order of [paid, owed]) fulfilByHand(shop.context, { order: order.name })
    expect([paid, owed].map((order) => orderOf(shop.context, order.id).closedAt !== null)).toEqual([true, false])
  })

  test('pairs tracking numbers with URLs by position and knows a carrier only by its exact name', async () => {
    const shop = await openSmallShop()
    const orders = [place(shop, { sku: 'BEANS' }), place(shop, { sku: 'BEANS' }), place(shop, { sku: 'BEANS' })]
    const ids = orders.map((order) => work(shop, order)[0]?.id)
    const tracking = async (id: string | undefined, trackingInfo: object) =>
      (await create(shop, { lineItemsByFulfillmentOrder: whole(id), trackingInfo })).fulfillment.trackingInfo
    expect(await tracking(ids[0], { company: 'Bike', numbers: ['a', 'b'], urls: ['https://x.test/a'] })).toEqual([
      { company: 'Bike', number: 'a', url: 'https://x.test/a' },
      { company: 'Bike', number: 'b', url: null },
    ])
    expect(await tracking(ids[1], { company: 'UPS', number: '1Z' })).toMatchObject([{ url: 'https://www.ups.com/track?tracknum=1Z' }])
    expect(await tracking(ids[2], { company: 'ups', number: '1Z' })).toMatchObject([{ url: null }])
  })

  test('takes several fulfilment orders of one place together; one line of the order is one line of the fulfilment', async () => {
    const shop = await openSmallShop()
    const order = place(shop, { sku: 'BEANS', quantity: 2 })
    const [one] = work(shop, order)
    await ask(
      shop,
      `mutation ($id: ID!, $line: ID!) { fulfillmentOrderSplit(fulfillmentOrderSplits: [{ fulfillmentOrderId: $id,
      fulfillmentOrderLineItems: [{ id: $line, quantity: 1 }] }]) { userErrors { message } } }`,
      { id: one?.id, line: one?.lines[0]?.id },
    )
    const made = await create(shop, { lineItemsByFulfillmentOrder: whole(...work(shop, order).map((each) => each.id)) })
    expect(made.fulfillment.fulfillmentLineItems.nodes).toEqual([{ quantity: 2, lineItem: { sku: 'BEANS' } }])
  })

  describe('refuses', () => {
    test('a fulfilment order that is on hold, closed or cancelled, naming its status', async () => {
      const shop = await openSmallShop()
      const order = place(shop, { sku: 'BEANS' })
      const id = work(shop, order)[0]?.id ?? ''
      holdOrder(shop.context, { order: order.name })
      expect((await create(shop, { lineItemsByFulfillmentOrder: whole(id) })).messages).toEqual([
        `Fulfillment order ${numberOf(id)} has an unfulfillable status= on_hold.`,
      ])
      const done = place(shop, { sku: 'BEANS' })
      fulfilByHand(shop.context, { order: done.name })
      const closed = work(shop, done)[0]?.id ?? ''
      expect((await create(shop, { lineItemsByFulfillmentOrder: whole(closed) })).messages).toEqual([
        `Fulfillment order ${numberOf(closed)} has an unfulfillable status= closed.`,
      ])
    })

    test('more than is left, and nothing', async () => {
      const shop = await openSmallShop()
      const [one] = work(shop, place(shop, { sku: 'BEANS', quantity: 2 }))
      const asking = (quantity: number) => [
        { fulfillmentOrderId: one?.id, fulfillmentOrderLineItems: [{ id: one?.lines[0]?.id, quantity }] },
      ]
      expect((await create(shop, { lineItemsByFulfillmentOrder: asking(3) })).userErrors).toEqual([
        { field: ['fulfillment'], message: 'Invalid fulfillment order line item quantity requested.' },
      ])
      expect((await create(shop, { lineItemsByFulfillmentOrder: asking(0) })).userErrors).toEqual([
        {
          field: ['fulfillment', 'lineItemsByFulfillmentOrder', '0', 'fulfillmentOrderLineItems', '0', 'quantity'],
          message: 'Quantity must be greater than 0',
        },
      ])
    })

    test('an unknown fulfilment order or line; an id that is none is an error of the request', async () => {
      const shop = await openSmallShop()
      const [one] = work(shop, place(shop, { sku: 'BEANS' }))
      const unknown = await create(shop, { lineItemsByFulfillmentOrder: whole('gid://shopify/FulfillmentOrder/999') })
      expect(unknown.messages).toEqual(['Fulfillment order does not exist.'])
      const strange = [
        { fulfillmentOrderId: one?.id, fulfillmentOrderLineItems: [{ id: 'gid://shopify/FulfillmentOrderLineItem/9', quantity: 1 }] },
      ]
      expect((await create(shop, { lineItemsByFulfillmentOrder: strange })).messages).toEqual([
        'Fulfillment order line item does not exist.',
      ])
      const none = await create(shop, { lineItemsByFulfillmentOrder: whole('gid://shopify/FulfillmentOrder/0') })
      expect(none.errors).toEqual(['invalid id'])
    })

    test('fulfilment orders of two orders, two places or two ways of delivery', async () => {
      const shop = await openSmallShop()
      const one = place(shop, { sku: 'FILTERS' }, { sku: 'KETTLE' })
      const [here, there] = work(shop, one)
      const [other] = work(shop, place(shop, { sku: 'BEANS' }))
      const [goods, lesson] = work(shop, place(shop, { sku: 'BEANS' }, { sku: 'CLASS' }))
      const message = async (...ids: (string | undefined)[]) =>
        (await create(shop, { lineItemsByFulfillmentOrder: whole(...ids) })).messages[0]
      expect(await message(here?.id, other?.id)).toMatch(
        /^All fulfillment orders must belong to the same order\. Multiple orders with ids \[/,
      )
      expect(await message(here?.id, there?.id)).toBe(
        `All fulfillment orders must be assigned to a single location. Multiple locations with ids [${numberOf(WAREHOUSE)}, ${numberOf(RETAIL)}] were found.`,
      )
      expect(await message(goods?.id, lesson?.id)).toBe(
        'All fulfillment orders must have the same delivery method type. Multiple delivery method types ["shipping", "none"] were found.',
      )
    })

    test('what lies at a fulfilment service, for an app without the scope to see it', async () => {
      const shop = await openSmallShop()
      const order = place(shop, { sku: 'MILL' })
      const [one] = work(shop, order)
      expect(one?.locationId).toBe(THIRD_PARTY)
      expect((await create(shop, { lineItemsByFulfillmentOrder: whole(one?.id) })).messages).toEqual(['Fulfillment order does not exist.'])
      const { data } = await ask(shop, 'query ($id: ID!) { order(id: $id) { fulfillmentOrders(first: 5) { nodes { id } } } }', {
        id: order.id,
      })
      expect(data.order.fulfillmentOrders.nodes).toEqual([])
    })
  })
})
