import {
  type Checkpoint,
  nextWindow,
  type ProductPage,
  readKnownUpTo,
  type StoreVariant,
  type VariantId,
  writeKnownUpTo,
} from '@connect/core'
import { z } from 'zod'
import { portions, recordIds } from '../map/keys.ts'
import { mapVariants } from '../map/variants.ts'
import { gmt, gmtSecond } from '../protocol/documents/fields.ts'
import { productDocument } from '../protocol/documents/product.ts'
import type { PluginClient } from './client.ts'
import { byCursor } from './read-page.ts'

/** Every variant (full, or nothing known yet), or those of products that changed since, with all their variations: one request for 100 products. */
export async function* changedProducts(
  client: PluginClient,
  from: Checkpoint | null,
  { full, withLevels }: { readonly full: boolean; readonly withLevels: boolean },
): AsyncGenerator<ProductPage<StoreVariant>> {
  const known = full ? null : readKnownUpTo(from)
  const kept = from ?? writeKnownUpTo(null)
  const now = client.options.clock.now()
  const changedAfter = known === null ? null : gmtSecond(nextWindow(known, now).from)
  const walk = known === null ? 'full' : 'delta'
  let upTo: string | null = null
  for await (const { page, next } of byCursor(null, (after) => readPage(client, after, changedAfter))) {
    // By the store's own clock, before the first page was read.
    upTo ??= page.as_of ?? new Date(now).toISOString()
    const rows = page.products.flatMap((product) => mapVariants(product, { withLevels }))
    yield { walk, rows, last: next === null, next: next === null ? writeKnownUpTo(upTo) : kept }
  }
}

/** Variants named by id, as they are now, with their stock; unknown ids are left out. */
export async function readVariants(client: PluginClient, variantIds: readonly VariantId[]): Promise<readonly StoreVariant[]> {
  const wanted = new Set<string>(variantIds)
  const found: StoreVariant[] = []
  for (const ids of portions(recordIds(variantIds), PAGE)) {
    const body = { ids, cost_field: client.options.unitCostField }
    const { products } = await client.read({ route: 'products-by-id', body, data: z.object({ products: z.array(productDocument) }) })
    found.push(...products.flatMap((product) => mapVariants(product, { withLevels: true })))
  }
  return found.filter(({ variantId }, at) => wanted.has(variantId) && found.findIndex((one) => one.variantId === variantId) === at)
}

const readPage = (client: PluginClient, after: string | null, changedAfter: string | null) =>
  client.read({
    route: 'products',
    body: { after, changed_after: changedAfter, limit: PAGE, cost_field: client.options.unitCostField },
    data: productsPage,
  })

const productsPage = z.object({ products: z.array(productDocument), next: z.unknown(), as_of: gmt })
const PAGE = 100
