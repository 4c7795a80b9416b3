import { id, type StockKey, type StoreLevel, type StoreLocationId } from '@connect/core'
import type { Client } from '../client/client.ts'
import { listProducts } from '../products/list-products.ts'
import type { ItemNode } from './item-node.ts'
import { listItems, portions } from './list-items.ts'
import { levelAt, mapLevel } from './map-level.ts'
import { holderIn, stockKeyOf } from './stock-key.ts'

/** Levels at the locations named: of the keys named, or of everything whose stock is kept. */
export async function* readLevels(
  client: Client,
  locationIds: readonly StoreLocationId[],
  keys: readonly StockKey[] | 'all',
): AsyncGenerator<readonly StoreLevel[]> {
  const places = [...new Set(locationIds)].filter((one) => /^[1-9]\d*$/.test(one))
  if (places.length === 0) return
  const at = { 'location_id:in': places.join(',') }
  if (keys === 'all') {
    for await (const items of listItems(client, at)) {
      await learnTracking(client, items)
      yield items.flatMap((item) => levelsOf(client, item, keyOf(client, item), places))
    }
    return
  }
  const holders = keys.flatMap((key) => holderIn(key) ?? [])
  const idsOf = (kind: 'variant' | 'product') => portions(holders.flatMap((holder) => (holder.kind === kind ? [holder.id] : [])))
  for (const ids of idsOf('variant'))
    for await (const items of listItems(client, { ...at, 'variant_id:in': ids }))
      yield items.flatMap((item) => levelsOf(client, item, id<StockKey>(`v:${item.identity.variant_id}`), places))
  for (const ids of idsOf('product')) yield* ofProducts(client, at, ids, places)
}

/** Of a product tracked as a whole there is one figure. Where there are several now, it is tracked by variant since, and none of them is the product's. */
async function* ofProducts(client: Client, at: object, ids: string, places: readonly string[]): AsyncGenerator<readonly StoreLevel[]> {
  const found = new Map<number, ItemNode[]>()
  for await (const items of listItems(client, { ...at, 'product_id:in': ids }))
    for (const item of items) {
      const productId = item.identity.product_id
      if (productId) found.set(productId, [...(found.get(productId) ?? []), item])
    }
  yield [...found].flatMap(([productId, items]) => {
    const [only, another] = items
    const same = another === undefined || another.identity.variant_id === only?.identity.variant_id
    return only && same ? levelsOf(client, only, id<StockKey>(`p:${productId}`), places) : []
  })
}

/** A figure for each place, 0 where the store has none yet. */
function levelsOf({ options }: Client, item: ItemNode, key: StockKey | null, places: readonly string[]): readonly StoreLevel[] {
  if (key === null) return []
  return places.map((place) => {
    const known = item.locations.find(({ location_id }) => String(location_id) === place)
    return known ? mapLevel(options, key, known) : levelAt(options, key, place, 0)
  })
}

/**
 * Lists of stock do not say whether a product is tracked as a whole, and only its key tells its figure from a variant's. What the process has not learned
 * from reading products is asked for, but not of products that show several figures: those have one for each variant.
 */
async function learnTracking(client: Client, items: readonly ItemNode[]): Promise<void> {
  const { tracking } = client.pace.memory
  const variants = new Map<number, Set<number>>()
  for (const { identity } of items)
    if (identity.product_id && identity.variant_id)
      variants.set(identity.product_id, (variants.get(identity.product_id) ?? new Set()).add(identity.variant_id))
  for (const [productId, ids] of variants) if (ids.size > 1 && !tracking.has(productId)) tracking.set(productId, 'variant')
  const unknown = [...variants.keys()].filter((productId) => !tracking.has(productId))
  for (const ids of portions(unknown)) await listProducts(client, { 'id:in': ids })
}

/** What is told under its product alone is tracked as a whole. null: no stock is kept of it, or its product is gone. */
function keyOf(client: Client, { identity }: ItemNode): StockKey | null {
  const { variant_id, product_id } = identity
  if (!product_id) return null
  if (!variant_id) return stockKeyOf('product', product_id, 0)
  const tracking = client.pace.memory.tracking.get(product_id)
  return tracking === undefined || tracking === 'none' ? null : stockKeyOf(tracking, product_id, variant_id)
}
