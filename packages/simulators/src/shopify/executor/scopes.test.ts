import { describe, expect, it } from 'vitest'
import { seedLocations } from '../seed/locations.ts'
import { rehearse, WAREHOUSE_SCOPES } from '../server/rehearsal.ts'

const without = (...scopes: string[]) => WAREHOUSE_SCOPES.filter((scope) => !scopes.includes(scope))

async function shopWith(scopes: readonly string[]) {
  const shop = await rehearse({ scopes })
  await shop.platform.shop('demo.myshopify.com').command((context) => seedLocations(context))
  await shop.command('createProduct', { title: 'Mug', variants: [{ sku: 'MUG', stock: [{ location: 'Tacoma Warehouse', units: 9 }] }] })
  await shop.command('placeOrder', { lines: [{ sku: 'MUG' }], routingDelayMs: 0 })
  return shop
}

describe('access scopes', () => {
  it('a field whose scope was not granted is refused with ACCESS_DENIED; one that may not be null takes its surroundings with it', async () => {
    const shop = await shopWith(without('read_shipping'))
    const answer = await shop.graphql('{ shop { id } carrierServices(first: 1) { nodes { id } } }')
    expect([answer.status, answer.data]).toEqual([200, null])
    expect(answer.errors).toMatchObject([{ path: ['carrierServices'], extensions: { code: 'ACCESS_DENIED' } }])
  })

  it('the customer of an order needs read_customers; the order still arrives', async () => {
    const shop = await shopWith(WAREHOUSE_SCOPES)
    const answer = await shop.graphql('{ orders(first: 1) { nodes { name customer { id } } } }')
    expect(answer.data).toMatchObject({ orders: { nodes: [{ name: '#1001', customer: null }] } })
    expect(answer.errors).toMatchObject([
      { path: ['orders', 'nodes', 0, 'customer'], extensions: { requiredAccess: '`read_customers` access scope.' } },
    ])
  })

  it('without a fulfilment order scope the list on an order is silently empty and the root list is refused', async () => {
    const shop = await shopWith(without('write_merchant_managed_fulfillment_orders', 'read_third_party_fulfillment_orders'))
    const answer = await shop.graphql('{ orders(first: 1) { nodes { name fulfillmentOrders(first: 5) { nodes { id } } } } }')
    expect([answer.data, answer.errors]).toMatchObject([{ orders: { nodes: [{ name: '#1001', fulfillmentOrders: { nodes: [] } }] } }, []])
    const root = await shop.graphql('{ fulfillmentOrders(first: 5) { nodes { id } } }')
    expect(root.errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }])
  })

  it('a record fetched by id is refused by its own scope, the others arrive', async () => {
    const shop = await shopWith(without('read_orders'))
    const order = (
      await shop.platform.shop('demo.myshopify.com').query((context) => [...context.world.collection<{ id: string }>('order').values()])
    )[0]!
    const item = await shop.graphql('{ inventoryItems(first: 1) { nodes { id } } }')
    const ids = [order.id, (item.data as unknown as { inventoryItems: { nodes: { id: string }[] } }).inventoryItems.nodes[0]!.id]
    const answer = await shop.graphql('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(answer.data).toMatchObject({ nodes: [null, { id: ids[1] }] })
    expect(answer.errors).toMatchObject([{ path: ['nodes', 0], extensions: { code: 'ACCESS_DENIED' } }])
  })

  it('a mutation without its scope changes nothing', async () => {
    const shop = await shopWith(without('write_inventory').concat('read_inventory'))
    const input = { name: 'available', reason: 'correction', quantities: [] }
    const answer = await shop.graphql(
      'mutation($input: InventorySetQuantitiesInput!) { inventorySetQuantities(input: $input) @idempotent(key: "k") { userErrors { code } } }',
      { input },
    )
    expect([answer.data, answer.errors[0]?.extensions['code']]).toEqual([{ inventorySetQuantities: null }, 'ACCESS_DENIED'])
  })
})

describe('protected customer data', () => {
  const query = '{ orders(first: 1) { nodes { name email shippingAddress { name address1 city countryCodeV2 } } } }'

  it('without level 2 the name and street are null with an error that names the field, and the order arrives', async () => {
    const shop = await shopWith(WAREHOUSE_SCOPES)
    expect((await shop.graphql(query)).errors).toEqual([])
    await shop.command('changeBehaviour', { customerData: 'level1' })
    const answer = await shop.graphql(query)
    expect(answer.status).toBe(200)
    expect(answer.data).toMatchObject({
      orders: { nodes: [{ name: '#1001', email: null, shippingAddress: { name: null, address1: null, city: expect.any(String) } }] },
    })
    expect(answer.errors.map((error) => error.path?.at(-1)).sort()).toEqual(['address1', 'email', 'name'])
  })

  it('without any approval the address is null as a whole', async () => {
    const shop = await shopWith(WAREHOUSE_SCOPES)
    await shop.command('changeBehaviour', { customerData: 'none' })
    expect((await shop.graphql(query)).data).toMatchObject({ orders: { nodes: [{ name: '#1001', shippingAddress: null }] } })
  })
})
