import { describe, expect, it } from 'vitest'
import { prepare } from '../prepare.ts'
import { requestedCost } from './requested.ts'
import type { CostModel } from './size.ts'

const variants = (first: number) => `{ productVariants(first: ${first}) { nodes {
  id sku selectedOptions { name value }
  product { id featuredMedia { preview { image { url } } } }
  inventoryItem { id unitCost { amount } measurement { weight { value unit } } }
} pageInfo { hasNextPage endCursor } } }`

const fulfillmentOrder = `id assignedLocation { name location { id } } deliveryMethod { id } fulfillmentHolds { id } supportedActions { action }
  lineItems(first: 20) { nodes { id lineItem { id } } pageInfo { hasNextPage } }`

const levels = `{ location(id: "gid://shopify/Location/1") { id inventoryLevels(first: 250) {
  nodes { id item { id } quantities(names: ["available"]) { name quantity } } pageInfo { hasNextPage } } } }`

const fulfillmentOrders = `{ fulfillmentOrders(first: 100) { nodes { ${fulfillmentOrder} destination { city } } pageInfo { hasNextPage } } }`

const orders = `{ orders(first: 100) { nodes { id currentTotalPriceSet { shopMoney { amount } } customer { id } shippingAddress { city } shippingLine { title }
  lineItems(first: 20) { nodes { id variant { id } lineItemGroup { id } customAttributes { key } } pageInfo { hasNextPage } }
  fulfillmentOrders(first: 3) { nodes { ${fulfillmentOrder} } pageInfo { hasNextPage } } } pageInfo { hasNextPage } } }`

describe('the points a document asks for', () => {
  it.each([
    ['a page of 250 variants', variants(250), 112, 2_502],
    ['250 levels of one location', levels, 36, 753],
    ['a page of 100 fulfilment orders', fulfillmentOrders, 107, 4_902],
    ['a page of 100 orders with lines and fulfilment orders', orders, 254, 23_402],
    ['the ids of one row', '{ orders(first: 1) { edges { node { id } } } }', 3, 3],
    ['a scalar', '{ __typename }', 0, 0],
  ])('%s costs what the platform was measured to ask, on the curve and on the old rule', (_, document, curve, linear) => {
    expect([cost(document, 'curve'), cost(document, 'linear')]).toEqual([curve, linear])
  })

  it('a mutation costs ten points, its payload and user errors included', () => {
    const set = (alias: string) => `${alias}: inventorySetQuantities(input: {name: "available", reason: "correction", quantities: []})
      @idempotent(key: "${alias}") { inventoryAdjustmentGroup { id changes { item { id } location { id } } } userErrors { code } }`
    expect(cost(`mutation { ${set('a')} }`, 'curve')).toBe(10)
    expect(cost(`mutation { ${set('a')} ${set('b')} ${set('c')} ${set('d')} }`, 'curve')).toBe(40)
  })

  it('of several kinds of record the dearest counts', () => {
    const node =
      '{ node(id: "gid://shopify/Order/1") { ... on Order { id shippingAddress { city } shippingLine { title } } ... on Location { id } } }'
    expect(cost(node, 'curve')).toBe(3)
  })
})

function cost(query: string, model: CostModel): number {
  const preparation = prepare({ query })
  if (!('prepared' in preparation)) throw new Error(JSON.stringify(preparation.errors))
  return requestedCost(preparation.prepared, model)
}
