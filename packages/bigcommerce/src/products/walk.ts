import { type Checkpoint, type ProductPage, type StoreLevel, type StoreVariant, Unavailable, writeKnownUpTo } from '@connect/core'
import type { Client } from '../client/client.ts'
import { totalOf } from '../client/pages.ts'
import { currencyOf } from '../shop/store-info.ts'
import { listProducts, PRODUCTS_PER_PAGE } from './list-products.ts'
import { mapVariants, withLevels } from './map-variant.ts'
import type { ProductNode } from './product-node.ts'

export interface WalkOptions {
  readonly walk: ProductPage<StoreVariant>['walk']
  /** Only what changed since. */
  readonly changedFrom?: string
  /** What the next walk begins from once this one is finished; until then `kept`. */
  readonly upTo: string
  readonly kept: Checkpoint
  /** Figures of a page's variants, by variant; null: none were asked for. */
  readonly levelsOf: ((products: readonly ProductNode[]) => Promise<(variant: StoreVariant) => readonly StoreLevel[]>) | null
}

/**
 * Products from the lowest id to the highest, each page beginning behind the last id: what is added, deleted or changed meanwhile moves nothing, as it would with
 * page numbers. A walk that broke off proves nothing about what is gone, so the checkpoint only moves with the last page.
 */
export async function* walkProducts(client: Client, options: WalkOptions): AsyncGenerator<ProductPage<StoreVariant>> {
  const done = writeKnownUpTo(options.upTo)
  for (let after = 0; ; ) {
    const page = await listProducts(client, { 'id:greater': after, 'date_modified:min': options.changedFrom })
    const total = totalOf(page)
    const highest = page.data.at(-1)?.id ?? 0
    const last = page.data.length === 0 || (total === null ? page.data.length < PRODUCTS_PER_PAGE : total <= page.data.length)
    if (!last && highest <= after) throw new Unavailable('store', 'fault', 'The list of products does not go on: the store repeats a page')
    const rows = await rowsOf(client, page.data, options)
    yield { walk: options.walk, rows, last, next: last ? done : options.kept }
    if (last) return
    after = highest
  }
}

async function rowsOf(client: Client, products: readonly ProductNode[], { levelsOf }: WalkOptions): Promise<readonly StoreVariant[]> {
  const currency = await currencyFor(client, products)
  const rows = products.flatMap((product) => mapVariants(product, currency))
  if (!levelsOf || rows.length === 0) return rows
  const levels = await levelsOf(products)
  return rows.map((row) => withLevels(row, levels(row)))
}

/** Asked for once, and only where something has a cost. */
export async function currencyFor(client: Client, products: readonly ProductNode[]): Promise<string | null> {
  const hasCost = products.some((product) => product.cost_price || product.variants?.some(({ cost_price }) => cost_price))
  return hasCost ? currencyOf(client) : null
}
