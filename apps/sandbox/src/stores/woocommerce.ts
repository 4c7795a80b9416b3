import type { Log } from '@connect/core'
import {
  CATALOGUE_KIND,
  changeSite,
  createSimulatedWooCommerce,
  type SimulatedWooCommerce,
  type SiteContext,
  seedJuniper,
  seedQuarry,
  seedTidewater,
  userOfRole,
} from '@connect/simulators/woocommerce'
import { juniper, quarry, tidewater } from '../state/woocommerce.ts'
import type { StoresEnvironment } from './environment.ts'
import { whatPlatformsNeed } from './what-platforms-need.ts'
import { answerWooCommercePages } from './woocommerce-pages.ts'

/** A site that exists keeps its catalogue and orders; a new one gets a believable past. */
export async function openWooCommerceStores(environment: StoresEnvironment, log: Log): Promise<SimulatedWooCommerce> {
  const { DATABASE_URL: databaseUrl, WOOCOMMERCE_HOME: home, WOOCOMMERCE_APP_URL: backend } = environment
  const opened: { host?: SimulatedWooCommerce } = {}
  const host = () => {
    if (!opened.host) throw new Error('The sites are not open yet')
    return opened.host
  }
  const woocommerce = await createSimulatedWooCommerce({
    ...(await whatPlatformsNeed({ databaseUrl, schema: 'simulated_woocommerce', userAgent: 'WooCommerce Hookshot', log })),
    home,
    sites: [{ path: juniper.path, plugin: true }, { path: quarry.path }, { path: tidewater.path, plugin: true }],
    pages: answerWooCommercePages(host, backend),
  })
  opened.host = woocommerce
  const fill = (path: string, seed: (context: SiteContext) => void) =>
    woocommerce.site(path).command((context) => {
      if (context.world.collection(CATALOGUE_KIND.product).size === 0) seed(context)
      userOfRole(context, 'shop_manager')
      // As on a site behind a proxy that ends TLS, and with visitors enough that its queue runs at once.
      changeSite(context, { behindTlsProxy: true, queueSeconds: 1 })
    })
  await fill(juniper.path, seedJuniper)
  await fill(quarry.path, seedQuarry)
  await fill(tidewater.path, seedTidewater)
  return woocommerce
}
