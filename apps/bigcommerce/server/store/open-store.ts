import { openBigCommerce } from '@connect/bigcommerce'
import type { ConnectionRecord, StorePlatform } from '@connect/core'
import { lastingToken } from '@connect/database/secrets'
import type { Composition } from '../composition.ts'

/**
 * The store's side of a connection for one request, with the token that the worker uses as well, looked up once. A store that is away is opened as it
 * was known last.
 */
export async function openStore(parts: Composition, { id, storeKey, decrementsAt }: ConnectionRecord): Promise<StorePlatform> {
  const { environment, credentials, transport, clock, random, timer, log } = parts
  const token = lastingToken(credentials, id)
  let known: Promise<string> | null = null
  return openBigCommerce({
    storeHash: storeKey,
    apiOrigin: environment.BIGCOMMERCE_API_ORIGIN,
    transport,
    clock,
    random,
    timer,
    log,
    webhooks: null,
    knownDecrementsAt: decrementsAt ?? 'order',
    accessToken: () => {
      known ??= token()
      return known
    },
  })
}
