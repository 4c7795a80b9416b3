import { type Checkpoint, nextWindow, type ProductPage, readKnownUpTo, type StoreVariant } from '@connect/core'
import type { Client } from '../client/client.ts'
import { deltaWalk } from './delta-walk.ts'
import { fullWalk } from './full-walk.ts'

/** Every variant (full, or nothing known yet), or those of products that changed since. */
export function changedProducts(
  client: Client,
  from: Checkpoint | null,
  options: { readonly full: boolean; readonly withLevels: boolean },
): AsyncIterable<ProductPage<StoreVariant>> {
  const upTo = readKnownUpTo(from)
  const now = client.options.clock.now()
  if (options.full || upTo === null) return fullWalk(client, options.withLevels, new Date(now).toISOString(), from)
  return deltaWalk(client, nextWindow(upTo, now), options.withLevels)
}
