import { type Transport, Unavailable } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { ordersChanged } from '../operations/orders.ts'
import { inventorySet } from '../operations/set-levels.ts'
import { fulfillmentCreate } from '../operations/shipments.ts'
import { shopInfo } from '../operations/shop-info.ts'
import { nodes, scriptedShop } from '../testing/scripted-shop.ts'

const data = {
  shop: { name: 'Demo', myshopifyDomain: 'demo.myshopify.com', currencyCode: 'USD', ianaTimezone: 'America/New_York' },
  currentAppInstallation: { accessScopes: [] },
}
const code = (name: string) => [{ message: `said ${name}`, extensions: { code: name } }]
const reasonOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error as Unavailable).reason,
  )

describe('asking a shop', () => {
  it('waits until the stated restore has paid for what it asks', async () => {
    const shop = scriptedShop({ ShopInfo: (_, nth) => ({ data, cost: { requested: 600, available: nth === 0 ? 100 : 2000 } }) })
    await shop.client.read(shopInfo)
    await shop.client.read(shopInfo)
    expect(shop.requests[1]!.at - shop.requests[0]!.at).toBe(5000)
  })

  it('obeys the bucket it is told of, however small', async () => {
    const shop = scriptedShop({ ShopInfo: () => ({ data, cost: { requested: 40, available: 0, maximum: 50, rate: 2 } }) })
    await shop.client.read(shopInfo)
    await shop.client.read(shopInfo)
    expect(shop.sleeps).toEqual([20_000])
  })

  it('waits and asks again when the bucket turned out empty, also for a mutation, because nothing was done', async () => {
    const shop = scriptedShop({
      FulfillmentCreate: [
        { errors: code('THROTTLED'), cost: { requested: 100, available: 40 } },
        { status: 429, headers: { 'retry-after': '3' } },
        { data: { f0: { fulfillment: { id: 'gid://shopify/Fulfillment/1' }, userErrors: [] } } },
      ],
    })
    expect(await shop.client.write(fulfillmentCreate(1), {})).toMatchObject({ kind: 'answer' })
    expect(shop.requests).toHaveLength(3)
    expect(shop.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(3600)
  })

  it('halves a page that is too dear, remembers it, and shrinks nested pages when the outer one is small', async () => {
    const shop = scriptedShop({
      OrdersChanged: (variables) => {
        const price = Number(variables['first']) * (Number(variables['lines']) + 10)
        return price > 600 ? { errors: code('MAX_COST_EXCEEDED') } : { data: { orders: nodes([]) } }
      },
    })
    const variables = { query: 'q', count: false, after: null }
    await shop.client.read(ordersChanged, variables)
    const tried = shop.requests.length
    expect(shop.requests.at(-1)!.variables).toMatchObject({ first: 7 })
    await shop.client.read(ordersChanged, variables)
    expect(shop.requests).toHaveLength(tried + 1)
  })

  it('asks for a fresh token once when the shop refuses the one it has', async () => {
    const asked: (string | null)[] = []
    const accessToken = async (how?: { refused: string }) => {
      asked.push(how?.refused ?? null)
      return how ? 'token-2' : 'token-1'
    }
    const shop = scriptedShop({ ShopInfo: [{ status: 401 }, { data }] }, { accessToken })
    await shop.client.read(shopInfo)
    expect(asked).toEqual([null, 'token-1'])
    expect(shop.requests.map(({ token }) => token)).toEqual(['token-1', 'token-2'])
  })

  it('gives up with a named reason when access is gone for good', async () => {
    expect(await reasonOf(scriptedShop({ ShopInfo: () => ({ status: 401 }) }).client.read(shopInfo))).toBe('auth')
    expect(await reasonOf(scriptedShop({ ShopInfo: () => ({ status: 402 }) }).client.read(shopInfo))).toBe('forbidden')
    expect(await reasonOf(scriptedShop({ ShopInfo: () => ({ status: 404 }) }).client.read(shopInfo))).toBe('gone')
    expect(await reasonOf(scriptedShop({ ShopInfo: () => ({ errors: code('ACCESS_DENIED') }) }).client.read(shopInfo))).toBe('forbidden')
    expect(await reasonOf(scriptedShop({ ShopInfo: () => ({ broken: 'maybe' }) }).client.read(shopInfo))).toBe('unreachable')
    expect(await reasonOf(scriptedShop({ ShopInfo: () => ({ status: 200, body: '<html>' }) }).client.read(shopInfo))).toBe('fault')
  })

  it('names the permission when a field that must be there may not be read', async () => {
    const shop = scriptedShop({ ShopInfo: [{ data: { shop: null, currentAppInstallation: null }, errors: code('ACCESS_DENIED') }] })
    expect(await reasonOf(shop.client.read(shopInfo))).toBe('forbidden')
  })

  it('reads again after a broken reply, a bad gateway or an inner failure', async () => {
    const shop = scriptedShop({ ShopInfo: [{ broken: 'maybe' }, { status: 502 }, { data }] })
    expect((await shop.client.read(shopInfo)).data.shop.name).toBe('Demo')
    expect(shop.sleeps).toEqual([500, 1000])
  })

  it('never sends a fulfilment twice when its reply was lost, and says that it may be there', async () => {
    for (const lost of [
      { broken: 'maybe' },
      { status: 502 },
      { errors: code('INTERNAL_SERVER_ERROR') },
      { status: 200, body: 'ha' },
    ] as const) {
      const shop = scriptedShop({ FulfillmentCreate: [lost] })
      expect(await shop.client.write(fulfillmentCreate(1), {})).toMatchObject({ kind: 'lost' })
      expect(shop.requests).toHaveLength(1)
    }
  })

  it('sends a fulfilment again when the first attempt certainly never left', async () => {
    const shop = scriptedShop({ FulfillmentCreate: [{ broken: 'no' }, { data: { f0: null } }] })
    expect(await shop.client.write(fulfillmentCreate(1), {})).toMatchObject({ kind: 'answer' })
  })

  it('repeats a write that carries its own key, with the same key', async () => {
    const shop = scriptedShop({ InventorySet: [{ broken: 'maybe' }, { data: { f0: { userErrors: [] } } }] })
    expect(await shop.client.write(inventorySet(1), { key0: 'k' })).toMatchObject({ kind: 'answer' })
    expect(shop.requests.map(({ variables }) => variables['key0'])).toEqual(['k', 'k'])
  })

  it('says what was certainly not done, so that it can be done later', async () => {
    const dead = scriptedShop({ FulfillmentCreate: () => ({ status: 401 }) })
    expect(await dead.client.write(fulfillmentCreate(1), {})).toMatchObject({ kind: 'notDone' })
    const accessToken = async () => {
      throw new Unavailable('store', 'auth', 'uninstalled')
    }
    const gone = scriptedShop({}, { accessToken })
    expect(await gone.client.write(fulfillmentCreate(1), {})).toMatchObject({ kind: 'notDone', reason: 'uninstalled' })
    expect(gone.requests).toHaveLength(0)
  })

  it('says aloud when the shop answers in another API version', async () => {
    const shop = scriptedShop({ ShopInfo: [{ data, headers: { 'x-shopify-api-version': '2027-01' } }] })
    await shop.client.read(shopInfo)
    expect(shop.warnings).toHaveLength(1)
  })

  it('asks the shop itself, or the test double that stands in for it', async () => {
    const urls: string[] = []
    const base = scriptedShop({ ShopInfo: () => ({ data }) }).options
    const transport: Transport = {
      send: (request) => {
        urls.push(request.url)
        return base.transport.send(request)
      },
    }
    await scriptedShop({}, { transport }).client.read(shopInfo)
    await scriptedShop({}, { transport, adminOrigin: 'http://localhost:4000/', apiVersion: '2026-07' }).client.read(shopInfo)
    expect(urls).toEqual([
      'https://demo.myshopify.com/admin/api/2026-10/graphql.json',
      'http://localhost:4000/demo.myshopify.com/admin/api/2026-07/graphql.json',
    ])
  })
})
