import { describe, expect, it } from 'vitest'
import type { Variant } from '../model/catalogue.ts'
import { RETAIL, seedLocations, WAREHOUSE } from '../seed/locations.ts'
import { REHEARSAL_SHOP, type Rehearsal, rehearse } from '../server/rehearsal.ts'
import { commitUnits, fulfilUnits, releaseUnits, restock } from './index.ts'
import { levelOf, onHand } from './level.ts'

const SET = `mutation($input: InventorySetQuantitiesInput!, $key: String!) { inventorySetQuantities(input: $input) @idempotent(key: $key) {
  inventoryAdjustmentGroup { id changes { name delta quantityAfterChange } } userErrors { code field message } } }`

let drawn = 0

async function stocked(units: readonly number[] = [40]) {
  const shop = await rehearse({
    webhooks: [{ topics: ['inventory_levels/update', 'inventory_levels/connect', 'products/update'], uri: '/webhooks' }],
  })
  await shop.platform.shop(REHEARSAL_SHOP).command((context) => seedLocations(context))
  for (const [index, available] of units.entries())
    await shop.command('createProduct', {
      title: `Mug ${index}`,
      variants: [{ sku: `MUG-${index}`, stock: [{ location: 'Tacoma Warehouse', units: available }] }],
    })
  const items = await shop.platform
    .shop(REHEARSAL_SHOP)
    .query((context) => [...context.world.collection<Variant>('variant').values()].map((one) => one.inventoryItemId))
  await shop.platform.deliverDueWebhooks()
  shop.received.length = 0
  return { shop, items }
}

async function set(shop: Rehearsal, quantities: readonly object[], name = 'on_hand') {
  const answer = await shop.graphql(SET, { key: `key-${++drawn}`, input: { name, reason: 'correction', quantities } })
  return (
    answer.data as unknown as {
      inventorySetQuantities: { inventoryAdjustmentGroup: object | null; userErrors: readonly { code: string; field: readonly string[] }[] }
    }
  ).inventorySetQuantities
}

const level = (shop: Rehearsal, itemId: string, locationId = WAREHOUSE) =>
  shop.platform.shop(REHEARSAL_SHOP).query((context) => levelOf(context, itemId, locationId))

const row = (itemId: string | undefined, quantity: number, changeFromQuantity: number | null = null, locationId = WAREHOUSE) => ({
  inventoryItemId: itemId,
  locationId,
  quantity,
  changeFromQuantity,
})

describe('setting quantities', () => {
  it('on hand is set and the committed units are taken off what can be sold', async () => {
    const { shop, items } = await stocked()
    await shop.command('placeOrder', { lines: [{ sku: 'MUG-0', quantity: 5 }], routingDelayMs: 0 })
    expect((await set(shop, [row(items[0], 30, 40)])).userErrors).toEqual([])
    expect(await level(shop, items[0]!)).toMatchObject({ available: 25, committed: 5 })
  })

  it('a figure that changed meanwhile is CHANGE_FROM_QUANTITY_STALE', async () => {
    const { shop, items } = await stocked()
    const { userErrors } = await set(shop, [row(items[0], 30, 39)])
    expect(userErrors).toMatchObject([{ code: 'CHANGE_FROM_QUANTITY_STALE', field: ['input', 'quantities', '0', 'changeFromQuantity'] }])
    expect(await level(shop, items[0]!)).toMatchObject({ available: 40 })
  })

  it('one bad row fails the whole field and is named by its index', async () => {
    const { shop, items } = await stocked(Array.from({ length: 20 }, () => 7))
    const rows = items.map((item, index) => row(index === 17 ? 'gid://shopify/InventoryItem/1' : item, 9))
    const { inventoryAdjustmentGroup, userErrors } = await set(shop, rows)
    expect([inventoryAdjustmentGroup, userErrors]).toMatchObject([
      null,
      [{ code: 'INVALID_INVENTORY_ITEM', field: ['input', 'quantities', '17', 'inventoryItemId'] }],
    ])
    expect(await level(shop, items[0]!)).toMatchObject({ available: 7 })
  })

  it('the same item and location twice, too high, negative on hand and an unknown location are each named', async () => {
    const { shop, items } = await stocked()
    const code = async (rows: readonly object[], name?: string) => (await set(shop, rows, name)).userErrors.map((error) => error.code)
    expect(await code([row(items[0], 1), row(items[0], 2)])).toEqual(['NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR'])
    expect(await code([row(items[0], 1_000_000_001)])).toEqual(['INVALID_QUANTITY_TOO_HIGH'])
    expect(await code([row(items[0], -1)])).toEqual(['INVALID_QUANTITY_NEGATIVE'])
    expect(await code([row(items[0], -1)], 'available')).toEqual([])
    expect(await code([row(items[0], 1, null, 'gid://shopify/Location/9')])).toEqual(['INVALID_LOCATION'])
    expect(await code([row(items[0], 1)], 'committed')).toEqual(['INVALID_NAME'])
  })

  it("a bundle's own quantity cannot be set", async () => {
    const { shop } = await stocked()
    await shop.command('createProduct', { title: 'Set', variants: [{ sku: 'SET', components: [{ sku: 'MUG-0', quantity: 2 }] }] })
    const items = await shop.platform.shop(REHEARSAL_SHOP).query((context) => [...context.world.collection<Variant>('variant').values()])
    const { userErrors } = await set(shop, [row(items.find((one) => one.sku === 'SET')?.inventoryItemId, 5)])
    expect(userErrors).toMatchObject([{ code: 'NON_MUTABLE_INVENTORY_ITEM' }])
  })

  it('since 2026-10 units are counted where the item is not stocked, and it stays unstocked there until it is activated', async () => {
    const { shop, items } = await stocked()
    expect((await set(shop, [row(items[0], 6, null, RETAIL)])).userErrors).toEqual([])
    expect(await level(shop, items[0]!, RETAIL)).toMatchObject({ isActive: false, available: 6 })
    const activate = `mutation { inventoryActivate(inventoryItemId: "${items[0]}", locationId: "${RETAIL}") @idempotent(key: "a") { inventoryLevel { isActive } userErrors { message } } }`
    expect((await shop.graphql(activate)).data).toMatchObject({ inventoryActivate: { inventoryLevel: { isActive: true }, userErrors: [] } })
    expect(await level(shop, items[0]!, RETAIL)).toMatchObject({ isActive: true, available: 6 })
  })

  it('before 2026-10 an item that is not stocked at the location was refused', async () => {
    const { shop, items } = await stocked()
    const input = { name: 'on_hand', reason: 'correction', quantities: [row(items[0], 6, null, RETAIL)] }
    const answer = await shop.graphql(SET, { key: 'old', input }, {}, '2026-07')
    expect(answer.data).toMatchObject({ inventorySetQuantities: { userErrors: [{ message: expect.stringContaining('not stocked') }] } })
  })

  it('a write is echoed as inventory_levels/update; writing the same figure is not', async () => {
    const { shop, items } = await stocked()
    await set(shop, [row(items[0], 30)])
    await set(shop, [row(items[0], 30)])
    await shop.platform.deliverDueWebhooks()
    expect(shop.received.map((request) => request.headers['x-shopify-topic'])).toEqual(['inventory_levels/update'])
    expect(JSON.parse(String(shop.received[0]?.body))).toMatchObject({ available: 30, location_id: 70_115_001 })
  })
})

describe('what orders do to stock', () => {
  it('a sale commits units, a shipment takes them off the shelf, a cancellation and a return give them back', async () => {
    const { shop, items } = await stocked()
    const item = items[0]!
    const after = (work: typeof commitUnits, units: number) =>
      shop.platform.shop(REHEARSAL_SHOP).command((context) => {
        const now = work(context, item, WAREHOUSE, units)!
        return [now.available, now.committed, onHand(now)]
      })
    expect(await after(commitUnits, 5)).toEqual([35, 5, 40])
    expect(await after(releaseUnits, 2)).toEqual([37, 3, 40])
    expect(await after(fulfilUnits, 3)).toEqual([37, 0, 37])
    expect(await after(restock, 1)).toEqual([38, 0, 38])
  })

  it('a sale also marks the product as updated, which is noise to whoever watches the catalogue', async () => {
    const { shop } = await stocked()
    await shop.command('placeOrder', { lines: [{ sku: 'MUG-0', quantity: 1 }], routingDelayMs: 0 })
    await shop.platform.deliverDueWebhooks()
    expect(shop.received.map((request) => request.headers['x-shopify-topic'])).toEqual(['inventory_levels/update', 'products/update'])
  })

  it('an untracked item is not counted', async () => {
    const { shop } = await stocked()
    await shop.command('createProduct', { title: 'Tote', variants: [{ sku: 'TOTE', tracked: false }] })
    const tote = await shop.platform
      .shop(REHEARSAL_SHOP)
      .query((context) => [...context.world.collection<Variant>('variant').values()].find((one) => one.sku === 'TOTE'))
    expect(
      await shop.platform.shop(REHEARSAL_SHOP).command((context) => commitUnits(context, tote!.inventoryItemId, WAREHOUSE, 3)),
    ).toBeUndefined()
  })
})
