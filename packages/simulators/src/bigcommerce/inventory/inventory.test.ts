import { describe, expect, it } from 'vitest'
import { REHEARSAL_STORE, rehearseStore, type StoreRehearsal } from '../server/rehearsal.ts'
import { onHand } from './stock.ts'

interface Product {
  readonly id: number
  readonly baseVariantId: number
  readonly variantIds: readonly number[]
}
interface Item {
  readonly identity: Readonly<Record<string, unknown>>
  readonly locations: readonly Readonly<Record<string, unknown>>[]
}

const ABSOLUTE = '/v3/inventory/adjustments/absolute'
const RELATIVE = '/v3/inventory/adjustments/relative'
const items = async (store: StoreRehearsal, query = '') =>
  ((await store.api('GET', `/v3/inventory/items?limit=1000${query}`)).body as { readonly data: readonly Item[] }).data
const set = (store: StoreRehearsal, rows: readonly object[]) => store.api('PUT', ABSOLUTE, { reason: 'count', items: rows })
const move = (store: StoreRehearsal, rows: readonly object[]) => store.api('POST', RELATIVE, { reason: 'count', items: rows })

/** A mug tracked as a whole, a shirt of two variants tracked each, a poster of two tracked as a whole, a pattern not tracked. */
async function open() {
  const store = await rehearseStore()
  const make = (input: object) => store.command('createProduct', input) as Promise<Product>
  const two = (name: string) => [
    { sku: `${name}-1`, options: { Size: '1' } },
    { sku: `${name}-2`, options: { Size: '2' } },
  ]
  const mug = await make({ name: 'Mug', sku: 'MUG', stock: 5 })
  const shirt = await make({ name: 'Shirt', variants: two('SHIRT') })
  const poster = await make({ name: 'Poster', tracking: 'product', stock: 4, variants: two('POSTER') })
  const pattern = await make({ name: 'Pattern', sku: 'PATTERN', type: 'digital' })
  return { store, mug, shirt, poster, pattern, small: shirt.variantIds[0] ?? 0 }
}

const at = ({ store, small }: { readonly store: StoreRehearsal; readonly small: number }) => onHand(store.context(), small, 1)

describe('stock', () => {
  it('is shown of every variant tracked by itself and of every product tracked as a whole, at every location', async () => {
    const { store, mug, shirt, poster } = await open()
    await store.command('addLocation', { label: 'Annex' })
    await store.command('setStock', { sku: 'SHIRT-1', quantity: 9, safetyStock: 2 })
    const shown = await items(store)
    expect(shown.map(({ identity }) => identity)).toMatchObject([
      { product_id: mug.id, variant_id: mug.baseVariantId, sku: 'MUG' },
      { product_id: shirt.id, variant_id: shirt.variantIds[0], sku: 'SHIRT-1' },
      { product_id: shirt.id, variant_id: shirt.variantIds[1], sku: 'SHIRT-2' },
      { product_id: poster.id },
    ])
    expect(shown[3]?.identity).not.toHaveProperty('variant_id')
    expect(shown[1]?.locations).toMatchObject([
      { location_id: 1, total_inventory_onhand: 9, available_to_sell: 7, settings: { safety_stock: 2, is_in_stock: true } },
      { location_id: 2, location_name: 'Annex', total_inventory_onhand: 0, settings: { is_in_stock: false } },
    ])
  })

  it('is filtered by identity and location, and comes in pages of 1,000 at most', async () => {
    const { store, small } = await open()
    await store.command('addLocation', { label: 'Annex' })
    const found = await items(store, `&variant_id:in=${small}&location_id:in=2`)
    expect(found).toMatchObject([{ identity: { variant_id: small }, locations: [{ location_id: 2 }] }])
    expect((await items(store, '&sku:in=mug,SHIRT-2')).length).toBe(2)
    expect((await store.api('GET', '/v3/inventory/items?limit=1001')).status).toBe(422)
    const there = await store.api('GET', '/v3/inventory/locations/2/items?limit=2')
    expect(there.body).toMatchObject({ data: [{ total_inventory_onhand: 0 }, {}], meta: { pagination: { total: 4 } } })
    expect((await store.api('GET', '/v3/inventory/locations/7/items')).status).toBe(404)
  })
})

describe('an absolute adjustment', () => {
  it('is answered with a transaction and seen later', async () => {
    const opened = await open()
    const { store, small } = opened
    const answer = await set(store, [{ location_id: 1, variant_id: small, quantity: 12 }])
    expect([answer.status, answer.body]).toEqual([200, { transaction_id: expect.any(String) }])
    store.pass(1_999)
    expect((await items(store, `&variant_id:in=${small}`))[0]?.locations[0]).toMatchObject({ total_inventory_onhand: 0 })
    store.pass(1)
    expect((await items(store, `&variant_id:in=${small}`))[0]?.locations[0]).toMatchObject({ total_inventory_onhand: 12 })
    expect(at(opened)).toBe(12)
  })

  it('names an item by its SKU whatever the case, by variant, or by product where that is tracked', async () => {
    const { store, poster, mug, small } = await open()
    const rows = [{ sku: 'shirt-1' }, { product_id: poster.id }, { product_id: mug.id }]
    expect(
      (
        await set(
          store,
          rows.map((row) => ({ ...row, location_id: 1, quantity: 21 })),
        )
      ).status,
    ).toBe(200)
    store.pass(2_000)
    await store.platform.catchUp()
    const context = store.context()
    expect([small, mug.baseVariantId, ...poster.variantIds].map((id) => onHand(context, id, 1))).toEqual([21, 21, 21, 21])
  })

  it('with one bad row is refused whole, and the title names the row', async () => {
    const opened = await open()
    const { store, small, mug, shirt, pattern } = opened
    const good = { location_id: 1, variant_id: small, quantity: 3 }
    const titleOf = async (row: object) => {
      const answer = await set(store, [good, { location_id: 1, quantity: 3, ...row }])
      expect(answer.status).toBe(422)
      return (answer.body as { readonly title: string }).title
    }
    expect(await titleOf({ variant_id: mug.baseVariantId })).toBe(
      `[Item with variant_id ${mug.baseVariantId} is tracked by product, please update stock by product id]`,
    )
    expect(await titleOf({ product_id: shirt.id })).toContain(`product_id ${shirt.id} is tracked by variant`)
    expect(await titleOf({ variant_id: pattern.baseVariantId })).toContain(`variant_id ${pattern.baseVariantId} is not tracked`)
    expect(await titleOf({ variant_id: 99 })).toBe('Items with identity: [variant_id 99] not found')
    expect(await titleOf({ sku: 'NONE' })).toBe('Items with identity: [sku NONE] not found')
    expect(await titleOf({ variant_id: small, location_id: 9 })).toContain('[9]')
    store.pass(5_000)
    await store.platform.catchUp()
    expect(at(opened)).toBe(0)
  })

  it.each([
    ['no identity', {}],
    ['two identities', { variant_id: 1, sku: 'MUG' }],
    ['a quantity below nothing', { sku: 'SHIRT-1', quantity: -1 }],
    ['a quantity beyond all numbers', { sku: 'SHIRT-1', quantity: 2_147_483_648 }],
    ['half a unit', { sku: 'SHIRT-1', quantity: 1.5 }],
    ['no location', { sku: 'SHIRT-1', location_id: undefined }],
  ])('with %s is refused and the field is named', async (_, row) => {
    const { store } = await open()
    const answer = await set(store, [{ location_id: 1, quantity: 1, ...row }])
    expect(answer).toMatchObject({ status: 422, body: { title: 'Payload contains invalid fields', errors: expect.any(Object) } })
    expect(Object.keys((answer.body as { readonly errors: object }).errors)[0]).toMatch(/^items\.0/)
  })

  it('takes 2,000 rows and not one more', async () => {
    const { store, small } = await open()
    const rows = Array.from({ length: 2_001 }, (_, quantity) => ({ location_id: 1, variant_id: small, quantity }))
    expect([(await set(store, rows)).status, (await set(store, rows.slice(1))).status]).toEqual([422, 200])
  })

  it('one after the other ends with the last; side by side in any order', async () => {
    const opened = await open()
    const { store, small } = opened
    const row = (quantity: number) => [{ location_id: 1, variant_id: small, quantity }]
    await set(store, row(1))
    await set(store, row(2))
    store.pass(10_000)
    await store.platform.catchUp()
    expect(at(opened)).toBe(2)
    const seen = new Set<number>()
    for (let round = 0; round < 10; round++) {
      await Promise.all([set(store, row(1)), set(store, row(2))])
      store.pass(60_000)
      await store.platform.catchUp()
      seen.add(at(opened))
    }
    expect(seen).toEqual(new Set([1, 2]))
  })
})

describe('a relative adjustment', () => {
  it('needs somebody to have counted before, and never goes below nothing', async () => {
    const opened = await open()
    const { store, small } = opened
    const row = (quantity: number) => [{ location_id: 1, variant_id: small, quantity }]
    expect((await move(store, row(4))).body).toMatchObject({
      status: 422,
      title: `Items with identity: [variant_id ${small}] requires absolute adjustment before relative`,
    })
    await store.command('setStock', { variantId: small, quantity: 5 })
    expect((await move(store, row(-6))).body).toMatchObject({ status: 422, title: expect.stringContaining(`variant_id ${small}`) })
    expect((await move(store, row(-5))).status).toBe(200)
    store.pass(2_000)
    await store.platform.catchUp()
    expect(at(opened)).toBe(0)
  })
})

describe('a location', () => {
  it('is there in every store; the merchant opens others, renames and closes them', async () => {
    const { store } = await open()
    await store.command('addLocation', { label: 'Annex', code: 'ANNEX' })
    await store.command('changeLocation', { location: 'ANNEX', label: 'Old annex', enabled: false })
    expect((await store.api('GET', '/v3/inventory/locations')).body).toMatchObject({
      data: [
        { id: 1, code: 'BC-LOCATION-1', enabled: true },
        { id: 2, code: 'ANNEX', label: 'Old annex', enabled: false },
      ],
    })
    expect((await store.api('GET', '/v3/inventory/locations?is_active=true')).body).toMatchObject({ meta: { pagination: { total: 1 } } })
    const { text } = await store.request('GET', `/_control/stores/${REHEARSAL_STORE}/locations?code=ANNEX`)
    expect(JSON.parse(text)).toMatchObject({ total: 1, rows: [{ label: 'Old annex' }] })
  })
})
