/** The simulated stores in a process of their own, with their state in a schema of their own. */
import { createTransport } from '@connect/http'
import { streamLog, systemClock, systemRandom, systemTimer } from '@connect/http/system'
import { neededScopes, neededTopics } from '@connect/shopify'
import { changeShopSettings, createSimulatedShopify, KIND, type ShopContext, seedNewcomer, seedShop } from '@connect/simulators/shopify'
import { postgresDocumentStore } from '@connect/simulators/world'
import { endWithParent } from '../processes/end-with-parent.ts'
import { appHandle, appName, appTagline, newcomerDomain, newcomerName, shopDomain, shopName } from '../state/shop.ts'
import { readStoresEnvironment } from './environment.ts'
import { answerPages } from './pages.ts'

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
      name: appName,
      tagline: appTagline,
      handle: appHandle,
      clientId: environment.SHOPIFY_API_KEY,
      clientSecret: environment.SHOPIFY_API_SECRET,
      scopes: Object.keys(neededScopes),
      applicationUrl: environment.SHOPIFY_APP_URL,
      webhooks: [{ topics: [...neededTopics, ...complianceTopics], uri: `${environment.SHOPIFY_APP_URL}/webhooks` }],
    },
  ],
  shops: [
    { domain: shopDomain, settings: { name: shopName }, installed: [environment.SHOPIFY_API_KEY] },
    { domain: newcomerDomain, settings: { name: newcomerName } },
  ],
  pages: answerPages,
})

await fill(shopDomain, (context) => {
  seedShop(context)
  changeShopSettings(context, { name: shopName })
})
await fill(newcomerDomain, seedNewcomer)
await shopify.listen(environment.STORES_PORT)
log.info('Simulated stores listen', { port: environment.STORES_PORT })
endWithParent(() => shopify.close())

/** A shop that exists keeps its catalogue and orders; a new one gets a believable past. */
function fill(domain: string, seed: (context: ShopContext) => void): Promise<void> {
  return shopify.shop(domain).command((context) => {
    if (context.world.collection(KIND.product).size === 0) seed(context)
  })
}
