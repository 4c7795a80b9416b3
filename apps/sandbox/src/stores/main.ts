/** The simulated stores in a process of their own, with their state in a schema of their own. */
import { createTransport } from '@connect/http'
import { streamLog, systemClock, systemRandom, systemTimer } from '@connect/http/system'
import { neededScopes, neededTopics } from '@connect/shopify'
import { changeShopSettings, createSimulatedShopify, KIND, seedShop } from '@connect/simulators/shopify'
import { postgresDocumentStore } from '@connect/simulators/world'
import { endWithParent } from '../processes/end-with-parent.ts'
import { readStoresEnvironment } from './environment.ts'

/** Declared in the app's configuration, never asked for by the app (reference 1.5). */
const complianceTopics = ['customers/data_request', 'customers/redact', 'shop/redact']

const environment = readStoresEnvironment()
const log = streamLog('stores', environment.LOG_LEVEL)
const shopify = await createSimulatedShopify({
  store: await postgresDocumentStore(environment.DATABASE_URL, 'simulated_shopify'),
  clock: systemClock,
  random: systemRandom,
  timer: systemTimer,
  transport: createTransport({ allowPrivateNetwork: true, log, userAgent: 'Shopify-Captain-Hook' }),
  apps: [
    {
      clientId: environment.SHOPIFY_API_KEY,
      clientSecret: environment.SHOPIFY_API_SECRET,
      scopes: Object.keys(neededScopes),
      applicationUrl: environment.SHOPIFY_APP_URL,
      webhooks: [{ topics: [...neededTopics, ...complianceTopics], uri: `${environment.SHOPIFY_APP_URL}/webhooks` }],
    },
  ],
  shops: [{ domain: environment.SHOPIFY_SHOP, settings: { name: 'Harbour & Pine' }, installed: [environment.SHOPIFY_API_KEY] }],
})

const shop = shopify.shop(environment.SHOPIFY_SHOP)
// A shop that exists keeps its catalogue and orders; a new one gets a believable past.
await shop.command((context) => {
  if (context.world.collection(KIND.product).size > 0) return
  seedShop(context)
  changeShopSettings(context, { name: 'Harbour & Pine' })
})
await shopify.listen(environment.STORES_PORT)
log.info('Simulated stores listen', { port: environment.STORES_PORT })
endWithParent(() => shopify.close())
