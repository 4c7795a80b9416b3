import { describe, expect, test } from 'vitest'
import type { StoreContext } from '../context.ts'
import type { Product, Variant } from '../model/catalogue.ts'
import type { InventoryItem } from '../model/inventory.ts'
import type { Order } from '../model/orders.ts'
import { REHEARSAL_STORE, rehearseStore } from '../server/rehearsal.ts'
import { seedLarge, seedNewStore, seedStore } from './index.ts'

const all = <T>(context: StoreContext, kind: string): readonly T[] => [...context.world.collection<T>(kind).values()]

async function seeded(seed: (context: StoreContext) => void) {
  const rehearsal = await rehearseStore()
  await rehearsal.platform.store(REHEARSAL_STORE).command(seed)
  const context = rehearsal.context()
  return {
    ...{ rehearsal, context, orders: all<Order>(context, 'order'), products: all<Product>(context, 'product') },
    ...{ variants: all<Variant>(context, 'variant'), items: all<InventoryItem>(context, 'inventory_item') },
  }
}

describe('Alder Supply Co.', () => {
  test('sells about 115 products, one of them in 600 variants, from two places', async () => {
    const { products, variants, items } = await seeded(seedStore)
    expect(products.length).toBeGreaterThanOrEqual(110)
    expect(Math.max(...products.map(({ variantIds }) => variantIds.length))).toBe(600)
    expect(new Set(items.map(({ locationId }) => locationId))).toEqual(new Set([1, 2]))
    expect(new Set(products.map(({ inventoryTracking }) => inventoryTracking))).toEqual(new Set(['none', 'product', 'variant']))
    expect(products.filter(({ type }) => type === 'digital').length).toBe(2)
    expect(products.some(({ inventoryTracking, variantIds }) => inventoryTracking === 'product' && variantIds.length > 1)).toBe(true)
    const sold = variants.filter(({ id }) => products.some(({ variantIds }) => variantIds.includes(id)))
    expect(sold.filter(({ sku }) => sku === '').length).toBe(2)
  })

  test('has nothing below zero on its shelves', async () => {
    const { items } = await seeded(seedStore)
    expect(items.filter(({ onHand }) => onHand < 0)).toEqual([])
  })

  test('has orders of every status, and one of each kind that makes trouble', async () => {
    const { orders } = await seeded(seedStore)
    expect([...new Set(orders.map(({ statusId }) => statusId))].sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ])
    expect(orders.length).toBeGreaterThanOrEqual(50)
    const kinds: Readonly<Record<string, (order: Order) => boolean>> = {
      'a gift certificate': ({ lines }) => lines.some(({ type }) => type === 'giftcertificate'),
      'a custom product': ({ lines }) => lines.some(({ type, productId }) => type === 'physical' && productId === 0),
      'downloads alone': ({ lines }) => lines.every(({ type }) => type === 'digital'),
      'two addresses': ({ addresses }) => addresses.length === 2,
      'three addresses': ({ addresses }) => addresses.length === 3,
      'a pickup': ({ pickups }) => pickups.length > 0,
      'a pickup and a parcel': ({ pickups, addresses }) => pickups.length > 0 && addresses.length > 0,
      archived: ({ isDeleted }) => isDeleted,
      'a guest': ({ customerId }) => customerId === 0,
      'from abroad': ({ addresses }) => addresses.some(({ countryIso2 }) => countryIso2 === 'JP'),
      'refunded in part': ({ lines }) =>
        lines.some(({ quantity, quantityRefunded }) => quantityRefunded > 0 && quantityRefunded < quantity),
      'no SKU': ({ lines }) => lines.some(({ sku, variantId }) => sku === '' && variantId !== null),
      'another channel': ({ channelId }) => channelId !== 1,
    }
    expect(
      Object.entries(kinds)
        .filter(([, is]) => !orders.some(is))
        .map(([kind]) => kind),
    ).toEqual([])
  })

  test('is the same store every time, tells nobody of its past, and is not seeded twice', async () => {
    const [one, other] = [await seeded(seedStore), await seeded(seedStore)]
    for (const kind of ['order', 'product', 'variant', 'inventory_item', 'shipment', 'location', 'shipping_zone'])
      expect(all(one.context, kind)).toEqual(all(other.context, kind))
    expect(all(one.context, 'hook_delivery')).toEqual([])
    expect(one.orders.every((order) => Date.parse(order.modifiedAt) <= one.rehearsal.now())).toBe(true)
    await expect(one.rehearsal.platform.store(REHEARSAL_STORE).command(seedStore)).rejects.toThrow('has products already')
  })

  test('is answered as the official files say, page by page', async () => {
    const { rehearsal } = await seeded(seedStore)
    await rehearsal.command('changeBehaviour', { quota: 10_000 })
    const query = 'limit=250&include=consignments.line_items&consignment_structure=object&sort=date_modified:asc'
    const listed = (await rehearsal.api('GET', `/v2/orders?${query}`)).body as readonly { readonly id: number }[]
    for (const { id } of listed)
      for (const part of ['', '/products', '/shipping_addresses', '/consignments', '/shipments'])
        expect((await rehearsal.api('GET', `/v2/orders/${id}${part}`)).status).toBeLessThan(300)
    expect(listed.length).toBeGreaterThan(50)
    expect((await rehearsal.api('GET', '/v3/orders/payment_actions/refunds')).body).toMatchObject({ meta: { pagination: { total: 3 } } })
  })
})

test('Fern & Flint has fifteen products with cost and stock at one place, and six orders that can be sent', async () => {
  const { products, items, orders } = await seeded(seedNewStore)
  expect([products.length, items.length, orders.length]).toEqual([15, 15, 6])
  expect(items.every(({ onHand, locationId }) => onHand > 0 && locationId === 1)).toBe(true)
  expect(orders.map(({ statusId }) => statusId)).toEqual([11, 11, 11, 11, 11, 11])
})

test('a large store has as many products and open orders as are asked for', async () => {
  const { products, variants, items, orders } = await seeded((context) =>
    seedLarge(context, { simple: 300, productsWithTenVariants: 20, orders: 120 }),
  )
  expect([products.length, variants.length, items.length, orders.length]).toEqual([320, 300 + 20 * 11, 500, 120])
  expect(orders.every(({ lines, statusId }) => lines.length === 2 && statusId === 11)).toBe(true)
})
