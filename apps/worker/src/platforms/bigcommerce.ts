import { openBigCommerce } from '@connect/bigcommerce'
import { lastingToken } from '@connect/database/secrets'
import type { Services } from '../services/services.ts'
import type { PlatformComposition } from './platform.ts'

export const bigcommerce: PlatformComposition = {
  name: 'bigcommerce',
  features: { plugin: 'IntelliTrack for BigCommerce', manualSync: 'IntelliTrack for BigCommerce Manual Sync' },
  webhookAdvice: 'look whether BIGCOMMERCE_APP_URL is the app’s address as BigCommerce reaches it, over HTTPS on port 443',
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
      accessToken: lastingToken(services.credentials, connection.id),
    })
  },
}

/** Where the app takes webhooks, and what they are recognised by. null: this worker does not know the app. */
function webhooksOf({ environment }: Services) {
  const { BIGCOMMERCE_APP_URL, BIGCOMMERCE_CLIENT_ID: clientId, BIGCOMMERCE_CLIENT_SECRET } = environment
  // The newer secret, where one is being rotated.
  const clientSecret = BIGCOMMERCE_CLIENT_SECRET?.split(',')[0]?.trim()
  if (!BIGCOMMERCE_APP_URL || !clientId || !clientSecret) return null
  return { destination: new URL('/webhooks', BIGCOMMERCE_APP_URL).href, clientId, clientSecret }
}
