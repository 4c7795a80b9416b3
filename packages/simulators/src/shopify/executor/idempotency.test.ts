import { describe, expect, it } from 'vitest'
import { seedLocations, WAREHOUSE } from '../seed/locations.ts'
import { exchange, type Rehearsal, rehearse } from '../server/rehearsal.ts'

const SET = `mutation Set($input: InventorySetQuantitiesInput!, $key: String!) { inventorySetQuantities(input: $input) @idempotent(key: $key) {
  inventoryAdjustmentGroup { id changes { name delta quantityAfterChange } } userErrors { code field message } } }`
const ADJUST = `mutation($input: InventoryAdjustQuantitiesInput!, $key: String!) { inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {
  inventoryAdjustmentGroup { id } userErrors { code field message } } }`

interface Payload {
  readonly inventoryAdjustmentGroup: { readonly id: string } | null
  readonly userErrors: readonly { readonly code: string }[]
}

async function stocked() {
  const shop = await rehearse()
  await shop.platform.shop('demo.myshopify.com').command((context) => seedLocations(context))
  await shop.command('createProduct', { title: 'Mug', variants: [{ sku: 'MUG', stock: [{ location: 'Tacoma Warehouse', units: 40 }] }] })
  const levels = (await shop.platform
    .shop('demo.myshopify.com')
    .query((context) => [...context.world.collection<{ itemId: string }>('inventory_level').values()])) as readonly { itemId: string }[]
  return { shop, itemId: levels[0]!.itemId }
}

const available = (shop: Rehearsal, itemId: string) =>
  shop.platform
    .shop('demo.myshopify.com')
    .query((context) => context.world.collection<{ available: number }>('inventory_level').get(`${itemId}|${WAREHOUSE}`)?.available)

const adding = (itemId: string, delta: number) => ({
  name: 'available',
  reason: 'received',
  changes: [{ inventoryItemId: itemId, locationId: WAREHOUSE, delta, changeFromQuantity: null }],
})

describe('idempotency of inventory mutations', () => {
  it('a mutation without @idempotent is refused by a top-level error, though the schema allows it', async () => {
    const { shop, itemId } = await stocked()
    const answer = await shop.graphql(ADJUST.replace('@idempotent(key: $key)', '').replace(', $key: String!', ''), {
      input: adding(itemId, 1),
    })
    expect(answer.errors).toMatchObject([
      { message: 'The @idempotent directive is required for this mutation but was not provided.', extensions: { code: 'BAD_REQUEST' } },
    ])
    expect(await available(shop, itemId)).toBe(40)
  })

  it('a row that does not say what it changes from is refused before anything else is looked at', async () => {
    const { shop, itemId } = await stocked()
    const rows = [{ inventoryItemId: itemId, locationId: WAREHOUSE, quantity: 5 }]
    const answer = await shop.graphql(SET, { key: 'k', input: { name: 'nonsense', reason: 'nonsense', quantities: rows } })
    expect(answer.errors).toMatchObject([
      {
        message: 'InventoryQuantityInput must include the following argument: changeFromQuantity.',
        extensions: { code: 'INVALID_FIELD_ARGUMENTS' },
      },
    ])
  })

  it('the same key and parameters answer the same and change nothing twice, for 24 hours', async () => {
    const { shop, itemId } = await stocked()
    const add = async () =>
      ((await shop.graphql(ADJUST, { key: 'k', input: adding(itemId, 2) })).data as unknown as { inventoryAdjustQuantities: Payload })
        .inventoryAdjustQuantities
    const first = await add()
    shop.pass(23 * 3_600_000)
    await renew(shop)
    expect(await add()).toEqual(first)
    expect(await available(shop, itemId)).toBe(42)
    shop.pass(2 * 3_600_000)
    await renew(shop)
    await add()
    expect(await available(shop, itemId)).toBe(44)
  })

  it('the same key with other parameters is IDEMPOTENCY_KEY_PARAMETER_MISMATCH', async () => {
    const { shop, itemId } = await stocked()
    await shop.graphql(ADJUST, { key: 'k', input: adding(itemId, 2) })
    const answer = await shop.graphql(ADJUST, { key: 'k', input: adding(itemId, 3) })
    expect(answer.data).toMatchObject({
      inventoryAdjustQuantities: { inventoryAdjustmentGroup: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH' }] },
    })
    expect(await available(shop, itemId)).toBe(42)
  })

  it('the key of an attempt that failed must not be used again', async () => {
    const { shop, itemId } = await stocked()
    const input = {
      name: 'available',
      reason: 'nonsense',
      quantities: [{ inventoryItemId: itemId, locationId: WAREHOUSE, quantity: 1, changeFromQuantity: null }],
    }
    await shop.graphql(SET, { key: 'k', input })
    const again = await shop.graphql(SET, { key: 'k', input })
    expect(again.data).toMatchObject({ inventorySetQuantities: { userErrors: [{ code: 'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED' }] } })
  })

  it('a key that another request is still working on is IDEMPOTENCY_CONCURRENT_REQUEST', async () => {
    const { shop, itemId } = await stocked()
    await shop.platform.faults.set({ kind: 'slow', on: 'inventoryAdjustQuantities', times: 1, milliseconds: 8_000 })
    const both = await Promise.all([1, 2].map(() => shop.graphql(ADJUST, { key: 'k', input: adding(itemId, 2) })))
    const codes = both.flatMap(
      (answer) => (answer.data as unknown as { inventoryAdjustQuantities: Payload }).inventoryAdjustQuantities.userErrors,
    )
    expect(codes).toMatchObject([{ code: 'IDEMPOTENCY_CONCURRENT_REQUEST' }])
    expect(await available(shop, itemId)).toBe(42)
  })
})

async function renew(shop: Rehearsal): Promise<void> {
  shop.token = (await exchange(shop)).access_token
}
