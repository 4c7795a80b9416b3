import { describe, expect, it } from 'vitest'
import { type CarrierService, type DeliveryProfile, SHOP_KIND } from '../model/shop.ts'
import { seedLocations } from '../seed/locations.ts'
import { REHEARSAL_SHOP, type Rehearsal, rehearse } from '../server/rehearsal.ts'

const TOPICS = ['products/create', 'products/update', 'products/delete', 'shop/update']
const ITEM_TOPICS = ['inventory_items/create', 'inventory_items/update', 'inventory_items/delete']
const LEVEL_TOPICS = ['inventory_levels/connect', 'inventory_levels/update', 'inventory_levels/disconnect']

async function opened(): Promise<Rehearsal> {
  const shop = await rehearse({ webhooks: [{ topics: [...TOPICS, ...ITEM_TOPICS, ...LEVEL_TOPICS], uri: '/webhooks' }] })
  await shop.platform.shop(REHEARSAL_SHOP).command((context) => seedLocations(context))
  return shop
}

async function told(shop: Rehearsal, name: string, input: object): Promise<readonly (string | undefined)[]> {
  shop.received.length = 0
  await shop.command(name, input)
  await shop.platform.deliverDueWebhooks()
  return shop.received.map((request) => request.headers['x-shopify-topic'])
}

describe('what a merchant does to the catalogue', () => {
  it('is told by the topics of what changed', async () => {
    const shop = await opened()
    const stock = [{ location: 'Tacoma Warehouse', units: 4 }]
    expect(await told(shop, 'createProduct', { title: 'Mug', variants: [{ sku: 'MUG', stock }] })).toEqual([
      'inventory_items/create',
      'inventory_levels/connect',
      'inventory_levels/update',
      'products/create',
    ])
    expect(await told(shop, 'changeVariant', { sku: 'MUG', cost: '3.00' })).toEqual(['inventory_items/update', 'products/update'])
    expect(await told(shop, 'changeVariant', { sku: 'MUG', title: 'Large' })).toEqual(['products/update'])
    expect(await told(shop, 'setStock', { sku: 'MUG', location: 'Tacoma Warehouse', onHand: 9 })).toEqual(['inventory_levels/update'])
    expect(await told(shop, 'deleteProduct', { title: 'Mug' })).toEqual([
      'products/delete',
      'inventory_levels/disconnect',
      'inventory_items/delete',
    ])
  })

  it('an inventory item can be sold by two variants, and outlives one of them', async () => {
    const shop = await opened()
    await shop.command('createProduct', { title: 'Mug', variants: [{ sku: 'MUG' }] })
    const { data } = await shop.graphql('{ productVariants(first: 1) { nodes { id } } }')
    const [{ id }] = (data as unknown as { productVariants: { nodes: [{ id: string }] } }).productVariants.nodes
    await shop.command('createProduct', { title: 'Mug for two', variants: [{ sku: 'MUG-2', sharesItemOf: id }] })
    const shared = '{ inventoryItems(first: 5) { nodes { sku variants(first: 5) { nodes { sku } } } } }'
    expect((await shop.graphql(shared)).data).toEqual({
      inventoryItems: { nodes: [{ sku: 'MUG', variants: { nodes: [{ sku: 'MUG' }, { sku: 'MUG-2' }] } }] },
    })
    await shop.command('deleteProduct', { title: 'Mug' })
    expect((await shop.graphql(shared)).data).toMatchObject({ inventoryItems: { nodes: [{ variants: { nodes: [{ sku: 'MUG-2' }] } }] } })
  })

  it('SKUs are not unique and the API says how many share one', async () => {
    const shop = await opened()
    for (const title of ['A', 'B', 'C']) await shop.command('createProduct', { title, variants: [{ sku: title === 'C' ? null : 'SAME' }] })
    const answer = await shop.graphql('{ inventoryItems(first: 5) { nodes { sku duplicateSkuCount } } }')
    expect(answer.data).toEqual({
      inventoryItems: {
        nodes: [
          { sku: 'SAME', duplicateSkuCount: 1 },
          { sku: 'SAME', duplicateSkuCount: 1 },
          { sku: null, duplicateSkuCount: 0 },
        ],
      },
    })
  })

  it('stock cannot be taken off a location while units are committed there', async () => {
    const shop = await opened()
    await shop.command('createProduct', { title: 'Mug', variants: [{ sku: 'MUG', stock: [{ location: 'Tacoma Warehouse', units: 4 }] }] })
    await shop.command('placeOrder', { lines: [{ sku: 'MUG' }], routingDelayMs: 0 })
    await expect(shop.command('unstock', { sku: 'MUG', location: 'Tacoma Warehouse' })).rejects.toThrow(/1 committed/)
  })
})

describe('what the shop says about itself', () => {
  it('its name, currency, time zone, plan and granted scopes', async () => {
    const shop = await opened()
    await shop.command('changeShop', { name: 'Ember & Tide', ianaTimezone: 'America/Los_Angeles' })
    const answer = await shop.graphql(
      '{ shop { name currencyCode ianaTimezone timezoneOffset plan { publicDisplayName } } currentAppInstallation { accessScopes { handle } } }',
    )
    expect(answer.data).toMatchObject({
      shop: { name: 'Ember & Tide', currencyCode: 'USD', timezoneOffset: '-0800', plan: { publicDisplayName: 'Basic' } },
    })
    expect(JSON.stringify(answer.data)).toContain('read_merchant_managed_fulfillment_orders')
  })

  it('its shipping methods: flat rates with a price, calculated ones with their carrier', async () => {
    const shop = await opened()
    await shop.platform.shop(REHEARSAL_SHOP).command(({ world }) => {
      const carrier: CarrierService = { id: 'gid://shopify/DeliveryCarrierService/1', name: 'Parcelway', active: true }
      const methods = [
        { id: 'gid://shopify/DeliveryMethodDefinition/1', name: 'Standard', active: true, rate: { price: '4.90' } },
        {
          id: 'gid://shopify/DeliveryMethodDefinition/2',
          name: 'Express',
          active: true,
          rate: { carrierServiceId: carrier.id, services: [{ name: 'Next day', active: true }] },
        },
      ]
      const profile: DeliveryProfile = {
        id: 'gid://shopify/DeliveryProfile/1',
        name: 'General',
        default: true,
        zones: [{ id: 'gid://shopify/DeliveryZone/1', name: 'Domestic', methods }],
      }
      world.collection<CarrierService>(SHOP_KIND.carrierService).put(carrier.id, carrier)
      world.collection<DeliveryProfile>(SHOP_KIND.deliveryProfile).put(profile.id, profile)
    })
    const { data } =
      await shop.graphql(`{ carrierServices(first: 5) { nodes { name active } } deliveryProfiles(first: 5) { nodes { name profileLocationGroups {
      locationGroupZones(first: 5) { nodes { zone { name } methodDefinitions(first: 5) { nodes { name rateProvider { __typename
        ... on DeliveryRateDefinition { price { amount currencyCode } } ... on DeliveryParticipant { carrierService { name } participantServices { name active } } } } } } } } } } }`)
    const zone = (
      data as unknown as { deliveryProfiles: { nodes: [{ profileLocationGroups: [{ locationGroupZones: { nodes: [unknown] } }] }] } }
    ).deliveryProfiles.nodes[0].profileLocationGroups[0].locationGroupZones.nodes[0]
    expect(zone).toEqual({
      zone: { name: 'Domestic' },
      methodDefinitions: {
        nodes: [
          { name: 'Standard', rateProvider: { __typename: 'DeliveryRateDefinition', price: { amount: '4.90', currencyCode: 'USD' } } },
          {
            name: 'Express',
            rateProvider: {
              __typename: 'DeliveryParticipant',
              carrierService: { name: 'Parcelway' },
              participantServices: [{ name: 'Next day', active: true }],
            },
          },
        ],
      },
    })
  })

  it('its places: a fulfilment service is listed only when legacy ones are asked for', async () => {
    const shop = await opened()
    const names = async (args: string) =>
      (
        (await shop.graphql(`{ locations(first: 5, ${args}) { nodes { name } } }`)).data as unknown as {
          locations: { nodes: { name: string }[] }
        }
      ).locations.nodes.map((one) => one.name)
    expect(await names('includeLegacy: false')).toEqual(['Ballard Shop', 'Tacoma Warehouse'])
    expect(await names('includeLegacy: true')).toContain('Harbor Fulfillment')
  })
})
