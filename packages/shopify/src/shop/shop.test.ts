import { describe, expect, it } from 'vitest'
import { neededTopics } from '../signals/topics.ts'
import { nodes, scriptedShop } from '../testing/scripted-shop.ts'
import { neededScopes } from './scopes.ts'

const info = (scopes: string[]) => ({
  data: {
    shop: { name: 'Demo', myshopifyDomain: 'demo.myshopify.com', currencyCode: 'USD', ianaTimezone: 'America/New_York' },
    currentAppInstallation: { accessScopes: scopes.map((handle) => ({ handle })) },
  },
})

describe('a shop', () => {
  it('says who it is, and which permission is missing for what', async () => {
    const scopes = Object.keys(neededScopes).filter((scope) => !['read_orders', 'read_inventory', 'read_shipping'].includes(scope))
    const description = await scriptedShop({ ShopInfo: [info(scopes)] }).store.describe()
    expect(description).toMatchObject({ name: 'Demo', storeKey: 'demo.myshopify.com', timeZone: 'America/New_York', currency: 'USD' })
    expect(description.missingPermissions).toEqual([
      'read_orders: to import orders',
      'read_shipping: to import carriers and shipping methods',
    ])
  })

  it('lists its active locations, the primary one and those of others', async () => {
    const place = (number: number, change: object = {}) => ({
      id: `gid://shopify/Location/${number}`,
      name: `Place ${number}`,
      isActive: true,
      isFulfillmentService: false,
      fulfillmentService: null,
      ...change,
    })
    const service = { isFulfillmentService: true, fulfillmentService: { type: 'THIRD_PARTY' } }
    const all = [place(1), place(2), place(3, service), place(4, { isActive: false })]
    const shop = scriptedShop({ Locations: [{ data: { primary: { id: 'gid://shopify/Location/2' }, locations: nodes(all) } }] })
    expect((await shop.store.locations()).map(({ name, primary, managedBy }) => [name, primary, managedBy])).toEqual([
      ['Place 1', false, 'merchant'],
      ['Place 2', true, 'merchant'],
      ['Place 3', false, 'other'],
    ])
  })

  it('lists carriers with their services, and the rates the merchant named himself', async () => {
    const participant = {
      __typename: 'DeliveryParticipant',
      carrierService: { id: 'gid://shopify/DeliveryCarrierService/1', name: 'ups_shipping', formattedName: 'UPS' },
      participantServices: [
        { name: 'UPS Ground', active: true },
        { name: 'Old', active: false },
      ],
    }
    const own = { __typename: 'DeliveryRateDefinition' }
    const methods = [
      { id: 'm1', name: 'UPS', active: true, rateProvider: participant },
      { id: 'm2', name: 'Standard', active: true, rateProvider: own },
      { id: 'm3', name: 'Standard', active: true, rateProvider: own },
      { id: 'm4', name: 'Gone', active: false, rateProvider: own },
    ]
    const profile = { id: 'p', profileLocationGroups: [{ locationGroupZones: nodes([{ methodDefinitions: nodes(methods) }]) }] }
    const shop = scriptedShop({
      CarrierServices: [
        {
          data: {
            carrierServices: nodes([{ id: 'gid://shopify/DeliveryCarrierService/1', name: 'UPS', formattedName: null, active: true }]),
          },
        },
      ],
      ShippingMethods: [{ data: { deliveryProfiles: nodes([profile]) } }],
    })
    expect(await shop.store.carriers()).toEqual([
      { code: 'gid://shopify/DeliveryCarrierService/1', name: 'UPS', methods: [{ code: 'UPS Ground', name: 'UPS Ground' }] },
      { code: 'store-rates', name: 'Store shipping rates', methods: [{ code: 'Standard', name: 'Standard' }] },
    ])
  })

  it('has its webhooks once: what the app declares for all shops is not kept for one as well', async () => {
    const subscription = (number: number, topic: string) => ({
      id: `gid://shopify/WebhookSubscription/${number}`,
      topic,
      uri: 'https://a',
      filter: null,
    })
    const all = [subscription(1, 'ORDERS_UPDATED'), subscription(2, 'CARTS_CREATE'), subscription(3, 'CARTS_CREATE')]
    const deleted = { data: { webhookSubscriptionDelete: { deletedWebhookSubscriptionId: 'x', userErrors: [] } } }
    const shop = scriptedShop({ WebhookList: [{ data: { webhookSubscriptions: nodes(all) } }], WebhookDelete: [deleted, deleted] })
    expect(await shop.store.ensureSubscriptions()).toEqual({ healthy: true, repaired: ['orders/updated', 'carts_create'], missing: [] })
    expect(shop.requests.slice(1).map(({ variables }) => variables['id'])).toEqual([
      'gid://shopify/WebhookSubscription/1',
      'gid://shopify/WebhookSubscription/3',
    ])
  })

  it('says which topics nobody declares', async () => {
    const own = { id: 'gid://shopify/WebhookSubscription/1', topic: 'ORDERS_UPDATED', uri: 'https://a', filter: null }
    const shop = scriptedShop({ WebhookList: [{ data: { webhookSubscriptions: nodes([own]) } }] }, { declaredTopics: ['orders/create'] })
    const report = await shop.store.ensureSubscriptions()
    expect(report).toMatchObject({ healthy: false, repaired: [] })
    expect(report.missing).toHaveLength(neededTopics.length - 2)
  })

  it.each([
    ['on_hand', 'shipment'],
    ['available', 'order'],
  ] as const)('whose %s figure is written lowers it with the %s', (stockFigure, decrementsAt) => {
    expect(scriptedShop({}, { settings: { stockFigure } }).store.capabilities).toMatchObject({
      decrementsAt,
      compareAndSet: true,
      levelsPerBatch: 250,
    })
  })
})
