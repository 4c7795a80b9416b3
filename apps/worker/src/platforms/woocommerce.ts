import { Unavailable } from '@connect/core'
import { keptForStore } from '@connect/database'
import { lastingToken } from '@connect/database/secrets'
import { openWooCommerce, readAccess } from '@connect/woocommerce'
import type { PlatformComposition } from './platform.ts'

export const woocommerce: PlatformComposition = {
  name: 'woocommerce',
  features: { plugin: 'IntelliTrack for WooCommerce', manualSync: 'IntelliTrack for WooCommerce Manual Sync' },
  webhookAdvice: 'look whether WOOCOMMERCE_APP_URL is the app’s address as stores reach it, over HTTPS',
  open: (connection, services, signal) => {
    const { environment, transport, clock, random, timer, log, credentials } = services
    const token = lastingToken(credentials, connection.id, 'connect the store again')
    const { WOOCOMMERCE_APP_URL } = environment
    return openWooCommerce({
      storeKey: connection.storeKey,
      access: async () => {
        const access = readAccess(await token())
        if (!access) throw new Unavailable('store', 'auth', 'What is kept of the store’s access cannot be read: connect the store again')
        return access
      },
      transport,
      clock,
      random,
      timer,
      log,
      signal,
      allowPlainHttp: environment.ALLOW_PRIVATE_NETWORK === '1',
      unitCostField: connection.settings.unitCostField,
      // Each store without the plugin has an address of its own; without the app's address this worker makes no webhooks.
      webhooks: WOOCOMMERCE_APP_URL ? { destination: new URL(`/webhooks/${connection.id}`, WOOCOMMERCE_APP_URL).href } : null,
      ...keptForStore(services, connection),
    })
  },
}
