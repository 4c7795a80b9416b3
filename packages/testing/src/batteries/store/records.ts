import {
  type Checkpoint,
  type EffectKey,
  id,
  type LevelWrite,
  type OrderId,
  type Page,
  type ProductPage,
  type ShipmentWrite,
  type StockKey,
  type StoreLevel,
  type StoreLocationId,
  type StoreOrder,
  type StorePlatform,
  type StoreVariant,
} from '@connect/core'
import type { ProductSketch } from './desk.ts'
import type { StoreUnderTest } from './under-test.ts'

export const minutes = 60_000

/** Products of one variant each. */
export const plain = (units: Readonly<Record<string, number>>): readonly ProductSketch[] =>
  Object.entries(units).map(([sku, count]) => ({ title: `Product ${sku}`, variants: [{ sku, cost: '8.50', units: count }] }))

/** 40 mugs and 100 filters. */
export const stocked = ({ desk }: StoreUnderTest) => desk.addProducts(plain({ MUG: 40, FILTER: 100 }))

export async function all<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const page of pages) found.push(page)
  return found
}

export async function catalogue({ store }: StoreUnderTest): Promise<readonly StoreVariant[]> {
  const pages = await all<ProductPage<StoreVariant>>(store.changedProducts(null, { full: true, withLevels: true }))
  return pages.flatMap(({ rows }) => rows)
}

export async function variant(under: StoreUnderTest, sku: string): Promise<StoreVariant> {
  const found = (await catalogue(under)).find((one) => one.sku === sku)
  if (!found) throw new Error(`The store has no ${sku}`)
  return found
}

/** Everything that the store tells from there on. */
export async function told(
  { store }: StoreUnderTest,
  from: Checkpoint | null = null,
  options: Parameters<StorePlatform['changedOrders']>[1] = { since: null },
) {
  const pages = await all<Page<StoreOrder>>(store.changedOrders(from, options))
  return { orders: pages.flatMap(({ rows }) => rows), next: pages.at(-1)?.next ?? from }
}

/** The order as the store shows it now. */
export async function shown({ store, desk }: StoreUnderTest, number: string): Promise<StoreOrder> {
  const [order] = await store.readOrders([id<OrderId>(desk.orderId(number))])
  if (!order) throw new Error(`The store shows no order ${number}`)
  return order
}

export async function levels(
  { store, places }: StoreUnderTest,
  keys: readonly StockKey[] | 'all' = 'all',
  at: StoreLocationId = places.main,
) {
  return (await all(store.readLevels([at], keys))).flat()
}

/** That figure over the one it was read as. */
export const write = (level: StoreLevel, figure: number, change: Partial<LevelWrite> = {}): LevelWrite => ({
  stockKey: level.stockKey,
  locationId: level.locationId,
  figure,
  comparedWith: level.figure,
  ...change,
})

export const batch = (name: string, rows: readonly LevelWrite[]) => ({ key: id<EffectKey>(name), reference: 'End of Day', rows })

/** One parcel of an order: all that is open of its first part unless said. */
export function parcel(
  order: StoreOrder,
  number: string | null,
  { units, part = 0, ...change }: { units?: number; part?: number } & Partial<ShipmentWrite> = {},
): ShipmentWrite {
  const group = order.groups[part]
  if (!group) throw new Error(`Order ${order.number} has no part ${part}`)
  return {
    key: id<EffectKey>(`ship ${order.number} ${number} ${part}`),
    orderId: order.orderId,
    orderNumber: order.number,
    groupKey: group.key,
    handle: group.handle,
    lines: group.lines.map(({ lineId, open }) => ({ lineId, quantity: units ?? open })),
    tracking: number === null ? null : { carrier: 'UPS', method: null, number, url: null },
    shippedAt: null,
    notifyCustomer: true,
    ...change,
  }
}
