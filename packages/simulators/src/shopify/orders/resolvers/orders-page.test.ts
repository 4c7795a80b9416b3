import { describe, expect, test } from 'vitest'
import { archive, cancelOrder, changeAddress, fulfilByHand, holdOrder, placeOrder } from '../../commands/index.ts'
import { WAREHOUSE } from '../../seed/locations.ts'
import { openSmallShop, type SmallShop } from '../../seed/small-shop.ts'
import { APP_SCOPES, ask } from '../../tests/ask.ts'

const PAGE = `query ($first: Int = 10, $after: String, $query: String!) {
  orders(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id name legacyResourceId createdAt processedAt updatedAt cancelledAt cancelReason closed closedAt edited test confirmed
      displayFinancialStatus displayFulfillmentStatus returnStatus requiresShipping fulfillable sourceName note tags poNumber currencyCode
      currentTotalPriceSet { shopMoney { amount currencyCode } } email phone customer { id }
      shippingAddress { name firstName lastName company address1 address2 city province provinceCode zip country countryCodeV2 phone }
      shippingLine { id title code carrierIdentifier deliveryCategory source }
      lineItems(first: 20) {
        nodes { id name title variantTitle sku quantity currentQuantity unfulfilledQuantity nonFulfillableQuantity requiresShipping isGiftCard
          variant { id barcode } lineItemGroup { id title quantity variantId } customAttributes { key value } }
        pageInfo { hasNextPage endCursor }
      }
      fulfillmentOrders(first: 3) {
        nodes { id status requestStatus updatedAt fulfillAt assignedLocation { name location { id } }
          deliveryMethod { id methodType serviceCode presentedName } fulfillmentHolds { id reason reasonNotes heldByRequestingApp }
          supportedActions { action }
          lineItems(first: 20) { nodes { id remainingQuantity totalQuantity inventoryItemId requiresShipping sku lineItem { id } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`

const place = (shop: SmallShop, more: object = {}) => placeOrder(shop.context, { lines: [{ sku: 'BEANS' }], routingDelayMs: 0, ...more })
const names = async (shop: SmallShop, query: string, more: object = {}) =>
  (await ask(shop, PAGE, { query, ...more })).data.orders.nodes.map((order: { name: string }) => order.name)

describe('a page of orders', () => {
  test('carries the header, the lines and the fulfilment orders in one answer', async () => {
    const shop = await openSmallShop()
    const order = place(shop, {
      lines: [{ sku: 'SET', attributes: { Grind: 'Coarse' } }],
      note: 'Ring twice',
      giftMessage: 'Enjoy',
      poNumber: 'PO-7',
    })
    const { data, errors } = await ask(shop, PAGE, { query: 'status:open' })
    expect(errors).toEqual([])
    expect(data.orders.nodes[0]).toMatchObject({
      name: '#1001',
      displayFinancialStatus: 'PAID',
      displayFulfillmentStatus: 'UNFULFILLED',
      fulfillable: true,
      requiresShipping: true,
      closed: false,
      note: 'Ring twice',
      poNumber: 'PO-7',
      returnStatus: 'NO_RETURN',
      currentTotalPriceSet: { shopMoney: { amount: '42.5', currencyCode: 'USD' } },
      shippingAddress: { name: 'Dana Whitfield', city: 'Portland', countryCodeV2: 'US' },
      shippingLine: { title: 'Standard', deliveryCategory: null },
    })
    const [beans, filters] = data.orders.nodes[0].lineItems.nodes
    expect(beans).toMatchObject({ name: 'House Blend', sku: 'BEANS', quantity: 2, lineItemGroup: { title: 'Starter Set', quantity: 1 } })
    expect(filters.customAttributes).toEqual([{ key: 'Grind', value: 'Coarse' }])
    expect(data.orders.nodes[0].fulfillmentOrders.nodes[0]).toMatchObject({
      status: 'OPEN',
      requestStatus: 'UNSUBMITTED',
      fulfillAt: '2026-11-20T10:00:00Z',
      assignedLocation: { name: 'Tacoma Warehouse', location: { id: WAREHOUSE } },
      deliveryMethod: { methodType: 'SHIPPING', presentedName: 'Standard' },
      lineItems: {
        nodes: [
          { lineItem: { id: order.lines[0]?.id }, remainingQuantity: 2 },
          { sku: 'FILTERS', remainingQuantity: 1 },
        ],
      },
    })
  })

  test('is filtered by status, money, fulfilment, name, tag and instants, and sorted by the last change', async () => {
    const shop = await openSmallShop()
    const [open, done, gone, shelved] = [
      place(shop, { tags: ['vip'] }),
      place(shop),
      place(shop),
      place(shop, { financialStatus: 'PENDING' }),
    ]
    fulfilByHand(shop.context, { order: done.name })
    cancelOrder(shop.context, { order: gone.name })
    shop.pass(10_000)
    archive(shop.context, { order: shelved.name })
    shop.pass(10_000)
    changeAddress(shop.context, { order: open.name, shippingAddress: { city: 'Bend' } })
    expect(await names(shop, 'status:open')).toEqual(['#1001'])
    expect(await names(shop, 'status:closed')).toEqual(['#1002', '#1004'])
    expect(await names(shop, 'status:cancelled')).toEqual(['#1003'])
    expect(await names(shop, 'status:any financial_status:pending')).toEqual(['#1004'])
    expect(await names(shop, 'fulfillment_status:fulfilled')).toEqual(['#1002'])
    expect(await names(shop, 'fulfillment_status:unfulfilled')).toEqual(['#1003', '#1004', '#1001'])
    expect(await names(shop, 'name:1002')).toEqual(['#1002'])
    expect(await names(shop, 'tag:vip')).toEqual(['#1001'])
    expect(await names(shop, "updated_at:>'2026-11-20T10:00:00Z' updated_at:<'2026-11-20T10:00:20Z'")).toEqual(['#1004'])
    expect(await names(shop, 'status:any', { first: 2 })).toEqual(['#1002', '#1003'])
  })

  test('shows held, scheduled and partly fulfilled orders as the admin does', async () => {
    const shop = await openSmallShop()
    const held = place(shop)
    holdOrder(shop.context, { order: held.name, reason: 'INVENTORY_OUT_OF_STOCK' })
    place(shop, { fulfillAt: '2026-12-01T00:00:00Z' })
    expect(await names(shop, 'status:open fulfillment_status:on_hold')).toEqual(['#1001'])
    expect(await names(shop, 'status:open fulfillment_status:scheduled')).toEqual(['#1002'])
  })

  test('an order without an address, a custom line and a deleted variant are null, not an error', async () => {
    const shop = await openSmallShop()
    place(shop, { lines: [{ title: 'Engraving', price: '5.00' }], shippingAddress: null, email: null, customerId: null })
    const { data, errors } = await ask(shop, PAGE, { query: 'status:open' })
    expect(errors).toEqual([])
    expect(data.orders.nodes[0]).toMatchObject({ shippingAddress: null, email: null, customer: null })
    expect(data.orders.nodes[0].lineItems.nodes[0]).toMatchObject({ title: 'Engraving', sku: null, variant: null })
  })

  test('has silently no fulfilment orders for an app that only has read_orders', async () => {
    const shop = await openSmallShop()
    place(shop)
    const scopes = APP_SCOPES.filter((scope) => !scope.includes('fulfillment_orders'))
    const query = '{ orders(first: 1) { nodes { name fulfillmentOrders(first: 5) { nodes { id } } } } }'
    const { data, errors } = await ask(shop, query, {}, scopes)
    expect([data.orders.nodes[0].fulfillmentOrders.nodes, errors]).toEqual([[], []])
  })

  test('of 2,000 orders comes without looking at each one many times over', async () => {
    const shop = await openSmallShop()
    for (let made = 0; made < 2_000; made++) place(shop)
    let pages = 0
    for (let after: string | null = null, more = true; more; pages++) {
      const page: { data: { orders: { pageInfo: { hasNextPage: boolean; endCursor: string } } } } = await ask(shop, PAGE, {
        query: 'status:open',
        first: 100,
        after,
      })
      more = page.data.orders.pageInfo.hasNextPage
      after = page.data.orders.pageInfo.endCursor
    }
    expect(pages).toBe(20)
  })
})

describe('fulfilment orders of all orders', () => {
  test('are filtered by place, status and last change, without the closed ones unless asked for', async () => {
    const shop = await openSmallShop()
    const done = place(shop)
    fulfilByHand(shop.context, { order: done.name })
    place(shop)
    place(shop, { lines: [{ sku: 'KETTLE' }] })
    const query = `query ($query: String, $closed: Boolean) { fulfillmentOrders(first: 10, query: $query, includeClosed: $closed, sortKey: UPDATED_AT) {
      nodes { orderName orderId orderProcessedAt status destination { city } } } }`
    const found = async (variables: object) =>
      (await ask(shop, query, variables)).data.fulfillmentOrders.nodes.map((one: { orderName: string }) => one.orderName)
    expect(await found({})).toEqual(['#1002', '#1003'])
    expect(await found({ closed: true })).toEqual(['#1001', '#1002', '#1003'])
    expect(await found({ query: 'status:open assigned_location_id:70115001' })).toEqual(['#1002'])
    expect(await found({ query: "updated_at:>'2026-11-20T11:00:00Z'" })).toEqual([])
  })
})
