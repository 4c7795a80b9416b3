import { rotatingToken } from '@connect/database/secrets'
import { createPace, createShopify, type Pace, renewOfflineToken } from '@connect/shopify'
import type { Services } from '../services/services.ts'
import type { PlatformComposition } from './platform.ts'

/** Cost bucket and page sizes are the shop's, whichever run asks. */
const paces = new Map<string, Pace>()

export const shopify: PlatformComposition = {
  name: 'shopify',
  features: { plugin: 'IntelliTrack for Shopify', manualSync: 'IntelliTrack for Shopify Manual Sync' },
  webhookAdvice: 'deploy the app configuration again',
  open: async (connection, services, signal) => {
    const { environment, transport, clock, random, timer, log, credentials } = services
    const shop = connection.storeKey
    const pace = paces.get(shop) ?? createPace(clock, timer)
    paces.set(shop, pace)
    return createShopify({
      shop,
      adminOrigin: environment.SHOPIFY_ADMIN_ORIGIN,
      transport,
      clock,
      random,
      timer,
      log,
      pace,
      signal,
      settings: { stockFigure: environment.SHOPIFY_STOCK_FIGURE },
      accessToken: rotatingToken({
        credentials,
        connectionId: connection.id,
        clock,
        renew: (current) => renewOfflineToken(requesterOf(services, shop), current),
      }),
    })
  },
}

const requesterOf = ({ environment, transport, clock }: Services, shop: string) => ({
  shop,
  adminOrigin: environment.SHOPIFY_ADMIN_ORIGIN,
  clientId: environment.SHOPIFY_API_KEY ?? '',
  clientSecret: (environment.SHOPIFY_API_SECRET ?? '').split(',')[0]?.trim() ?? '',
  transport,
  clock,
})
