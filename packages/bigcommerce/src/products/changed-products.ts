import { type Checkpoint, nextWindow, type ProductPage, readKnownUpTo, type StoreVariant, writeKnownUpTo } from '@connect/core'
import type { Client } from '../client/client.ts'
import { everyLevel, levelsOfProducts } from '../levels/of-variants.ts'
import { instant } from './instant.ts'
import { walkProducts } from './walk.ts'

/** Every variant (full, or nothing known yet), or those of products that changed since. */
export async function* changedProducts(
  client: Client,
  from: Checkpoint | null,
  options: { readonly full: boolean; readonly withLevels: boolean },
): AsyncGenerator<ProductPage<StoreVariant>> {
  const known = readKnownUpTo(from)
  const now = client.options.clock.now()
  const kept = from ?? writeKnownUpTo(null)
  if (options.full || known === null) {
    // All figures first, a thousand a page; with each page of products it would take several times as many calls.
    const levels = options.withLevels ? await everyLevel(client) : null
    yield* walkProducts(client, { walk: 'full', upTo: new Date(now).toISOString(), kept, levelsOf: levels && (async () => levels) })
    return
  }
  const window = nextWindow(known, now)
  const levelsOf = options.withLevels ? levelsOfProducts(client) : null
  yield* walkProducts(client, { walk: 'delta', changedFrom: instant(window.from), upTo: window.to, kept, levelsOf })
}
