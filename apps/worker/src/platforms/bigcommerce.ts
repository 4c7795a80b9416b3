import { openBigCommerce } from '@connect/bigcommerce'
import { type ConnectionRecord, Unavailable } from '@connect/core'
import type { Services } from '../services/services.ts'
import type { PlatformComposition } from './platform.ts'

export const bigcommerce: PlatformComposition = {
  name: 'bigcommerce',
  features: { plugin: 'IntelliTrack for BigCommerce', manualSync: 'IntelliTrack for BigCommerce Manual Sync' },
  open: (connection, services, signal) => {
    const { environment, transport, clock, random, timer, log } = services
    return openBigCommerce({
      storeHash: connection.storeKey,
      apiOrigin: environment.BIGCOMMERCE_API_ORIGIN,
      transport,
      clock,
      random,
      timer,
      log,
      signal,
      webhooks: webhooksOf(services),
      accessToken: () => accessToken(services, connection),
    })
  },
}

/** The store's token does not end; it is looked up for each call, so that one that was taken away serves nobody any more. */
async function accessToken({ credentials }: Services, { id }: ConnectionRecord): Promise<string> {
  const credential = await credentials.get(id, 'store')
  if (!credential) throw new Unavailable('store', 'auth', 'The store has not granted access: install the app in the store again')
  return credential.secret
}

/** Where the app takes webhooks, and what they are recognised by. null: this worker does not know the app. */
function webhooksOf({ environment }: Services) {
  const { BIGCOMMERCE_APP_URL, BIGCOMMERCE_CLIENT_ID: clientId, BIGCOMMERCE_CLIENT_SECRET } = environment
  // The newer secret, where one is being rotated.
  const clientSecret = BIGCOMMERCE_CLIENT_SECRET?.split(',')[0]?.trim()
  if (!BIGCOMMERCE_APP_URL || !clientId || !clientSecret) return null
  return { destination: new URL('/webhooks', BIGCOMMERCE_APP_URL).href, clientId, clientSecret }
}
