import { neededScopes } from '@connect/bigcommerce'
import type { Log } from '@connect/core'
import {
  addUser,
  CATALOGUE_KIND,
  commands,
  createSimulatedBigCommerce,
  type SimulatedBigCommerce,
  type StoreContext,
  seedNewStore,
  seedStore,
} from '@connect/simulators/bigcommerce'
import { newcomerHash, staffEmail, storeHash } from '../state/bigcommerce.ts'
import { appName, appTagline } from '../state/shop.ts'
import type { StoresEnvironment } from './environment.ts'
import { answerBigCommercePages } from './pages.ts'
import { whatPlatformsNeed } from './what-platforms-need.ts'

/** A store that exists keeps its catalogue and orders; a new one gets a believable past. */
export async function openBigCommerceStores(environment: StoresEnvironment, log: Log): Promise<SimulatedBigCommerce> {
  const { DATABASE_URL: databaseUrl, BIGCOMMERCE_CLIENT_ID, BIGCOMMERCE_CLIENT_SECRET, BIGCOMMERCE_APP_URL: appUrl } = environment
  const bigcommerce = await createSimulatedBigCommerce({
    ...(await whatPlatformsNeed({ databaseUrl, schema: 'simulated_bigcommerce', userAgent: 'BigCommerce Webhooks', log })),
    apps: [
      {
        name: appName,
        tagline: appTagline,
        clientId: BIGCOMMERCE_CLIENT_ID,
        clientSecret: BIGCOMMERCE_CLIENT_SECRET,
        scopes: Object.keys(neededScopes),
        callbacks: {
          auth: `${appUrl}/auth`,
          load: `${appUrl}/load`,
          uninstall: `${appUrl}/uninstall`,
          removeUser: `${appUrl}/remove_user`,
        },
      },
    ],
    stores: [{ hash: storeHash }, { hash: newcomerHash }],
    pages: answerBigCommercePages,
  })
  const fill = (hash: string, seed: (context: StoreContext) => void) =>
    bigcommerce.store(hash).command((context) => {
      if (context.world.collection(CATALOGUE_KIND.product).size === 0) seed(context)
      // The app has no certificate on this machine.
      commands['configureHooks']?.(context, { allowInsecureDestinations: true })
    })
  await fill(storeHash, (context) => {
    seedStore(context)
    addUser(context, { email: staffEmail })
  })
  await fill(newcomerHash, seedNewStore)
  return bigcommerce
}
