import { type GroupKey, id, type StockKey, type StoreLocationId } from '@connect/core'

/** A site keeps one stock. */
export const STORE = id<StoreLocationId>('store')

/** An order is one part: it leaves from one place for one address. */
export const GROUP = id<GroupKey>('store')

/** Stock is kept on a product or on a variation; ids do not say which. */
export const stockKeyOf = (holder: number): StockKey => id<StockKey>(`v:${holder}`)

/** null: not a key of ours. */
export function holderIn(key: string): number | null {
  const match = /^v:([1-9]\d{0,14})$/.exec(key)
  return match ? Number(match[1]) : null
}

/** Ids of records among what may be anything, each once. */
export const recordIds = (ids: readonly string[]): readonly number[] => [
  ...new Set(ids.filter((one) => /^[1-9]\d{0,14}$/.test(one)).map(Number)),
]

/** In portions of so many. */
export const portions = <Item>(items: readonly Item[], size: number): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))
