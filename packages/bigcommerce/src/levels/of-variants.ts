import type { StoreLevel, StoreVariant } from '@connect/core'
import type { Client } from '../client/client.ts'
import type { ProductNode } from '../products/product-node.ts'
import type { ItemNode } from './item-node.ts'
import { listItems, portions } from './list-items.ts'
import { mapLevel } from './map-level.ts'
import { holderIn } from './stock-key.ts'

/** The levels of a variant. Nothing where no stock is kept. */
export type LevelsOf = (variant: StoreVariant) => readonly StoreLevel[]

/** All figures of the store: ten pages for ten thousand things. */
export async function everyLevel(client: Client): Promise<LevelsOf> {
  const found = new Map<string, ItemNode>()
  for await (const items of listItems(client, {})) keep(found, items)
  return lookUp(client, found)
}

/** Figures of the products of a page. */
export const levelsOfProducts =
  (client: Client) =>
  async (products: readonly ProductNode[]): Promise<LevelsOf> => {
    const found = new Map<string, ItemNode>()
    const tracked = products.filter(({ inventory_tracking }) => inventory_tracking !== 'none')
    for (const ids of portions(tracked.map(({ id }) => id)))
      for await (const items of listItems(client, { 'product_id:in': ids })) keep(found, items)
    return lookUp(client, found)
  }

/** Under its variant and, for products that are tracked as a whole, under its product. */
function keep(found: Map<string, ItemNode>, items: readonly ItemNode[]): void {
  for (const item of items) {
    const { variant_id, product_id } = item.identity
    if (variant_id) found.set(`v:${variant_id}`, item)
    if (product_id) found.set(`p:${product_id}`, item)
  }
}

const lookUp =
  ({ options }: Client, found: ReadonlyMap<string, ItemNode>): LevelsOf =>
  ({ stockKey, tracksStock }) => {
    const item = tracksStock && holderIn(stockKey) ? found.get(stockKey) : undefined
    return item?.locations.map((place) => mapLevel(options, stockKey, place)) ?? []
  }
