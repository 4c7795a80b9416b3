import { type Checkpoint, nextWindow, type ProductPage, readKnownUpTo, type StoreVariant, writeKnownUpTo } from '@connect/core'
import { mapVariants } from '../../map/variants.ts'
import { gmtSecond } from '../../protocol/documents/fields.ts'
import { type ChangedPlace, changedSince } from '../changed-since.ts'
import type { RestClient } from '../client.ts'
import { everyProduct, listProducts } from './list-products.ts'
import type { ProductNode } from './product-node.ts'
import { wholeProducts } from './whole-products.ts'

/**
 * Every variant (full, or nothing known yet), or those of products that changed since. The date of a product does not move when one of its variations
 * changes: that is told by a webhook, or found by the nightly walk over all.
 */
export async function* changedProducts(
  client: RestClient,
  from: Checkpoint | null,
  { full, withLevels }: { readonly full: boolean; readonly withLevels: boolean },
): AsyncGenerator<ProductPage<StoreVariant>> {
  const known = full ? null : readKnownUpTo(from)
  const now = client.options.clock.now()
  const kept = from ?? writeKnownUpTo(null)
  const walk = known === null ? 'full' : 'delta'
  let upTo: string | null = null
  for await (const { rows, last, at } of known === null ? all(client) : changed(client, nextWindow(known, now).from)) {
    upTo ??= new Date(at ?? now).toISOString()
    const products = await wholeProducts(client, rows)
    const variants = products.flatMap((product) => mapVariants(product, { withLevels }))
    yield { walk, rows: variants, last, next: last ? writeKnownUpTo(upTo) : kept }
  }
}

interface Found {
  readonly rows: readonly ProductNode[]
  readonly last: boolean
  /** When the store answered, by its own clock. */
  readonly at: number | null
}

async function* all(client: RestClient): AsyncGenerator<Found> {
  for await (const { rows, last } of everyProduct(client)) yield { rows, last, at: null }
}

async function* changed(client: RestClient, from: string): AsyncGenerator<Found> {
  const place: ChangedPlace = { at: gmtSecond(from), given: [] }
  for await (const { rows, next, at } of changedSince(place, (query) => listProducts(client, query)))
    yield { rows, last: next === null, at }
}
