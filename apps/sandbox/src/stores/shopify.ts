import type { Log } from '@connect/core'
import { neededScopes, neededTopics } from '@connect/shopify'
import {
  changeShopSettings,
  createSimulatedShopify,
  KIND,
  type ShopContext,
  type SimulatedShopify,
  seedNewcomer,
  seedShop,
} from '@connect/simulators/shopify'
import { appHandle, appName, appTagline, newcomerDomain, newcomerName, shopDomain, shopName } from '../state/shop.ts'
import type { StoresEnvironment } from './environment.ts'
import { answerShopifyPages } from './pages.ts'
import { whatPlatformsNeed } from './what-platforms-need.ts'

/** Declared in the app's configuration, never asked for by the app (reference 1.5). */
const complianceTopics = ['customers/data_request', 'customers/redact', 'shop/redact']

/** A shop that exists keeps its catalogue and orders; a new one gets a believable past. */
export async function openShopifyStores(environment: StoresEnvironment, log: Log): Promise<SimulatedShopify> {
  const { DATABASE_URL: databaseUrl, SHOPIFY_API_KEY, SHOPIFY_API_SECRET, SHOPIFY_APP_URL } = environment
  const shopify = await createSimulatedShopify({
    ...(await whatPlatformsNeed({ databaseUrl, schema: 'simulated_shopify', userAgent: 'Shopify-Captain-Hook', log })),
    apps: [
      {
        name: appName,
        tagline: appTagline,
        handle: appHandle,
        clientId: SHOPIFY_API_KEY,
        clientSecret: SHOPIFY_API_SECRET,
        scopes: Object.keys(neededScopes),
        applicationUrl: SHOPIFY_APP_URL,
        webhooks: [{ topics: [...neededTopics, ...complianceTopics], uri: `${SHOPIFY_APP_URL}/webhooks` }],
      },
    ],
    shops: [
      { domain: shopDomain, settings: { name: shopName }, installed: [SHOPIFY_API_KEY] },
      { domain: newcomerDomain, settings: { name: newcomerName } },
    ],
    pages: answerShopifyPages,
  })
  const fill = (domain: string, seed: (context: ShopContext) => void) =>
    shopify.shop(domain).command((context) => {
      if (context.world.collection(KIND.product).size === 0) seed(context)
    })
  await fill(shopDomain, (context) => {
    seedShop(context)
    changeShopSettings(context, { name: shopName })
  })
  await fill(newcomerDomain, seedNewcomer)
  return shopify
}
