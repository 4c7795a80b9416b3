import { QUARRY_COST_FIELD } from '@connect/simulators/woocommerce'
import { jsonClient } from '../server/json-client.ts'
import type { Addresses } from '../state/addresses.ts'
import { storeHash, storeName } from '../state/bigcommerce.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { shopDomain, shopName } from '../state/shop.ts'
import { juniper, quarry, storeKeyOf } from '../state/woocommerce.ts'
import type { Merchant } from './set-up-connection.ts'
import { connectedByKey, connectedPlugin } from './woocommerce.ts'

/** What a person's browser says of itself. */
const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' }

export const merchants = (addresses: Addresses, secrets: SandboxSecrets): readonly Merchant[] => [
  { store: shopDomain, name: shopName, storeKey: secrets.storeKey, install: () => openedShopifyApp(addresses) },
  { store: storeHash, name: storeName, storeKey: secrets.alderKey, install: () => installedBigCommerceApp(addresses) },
  {
    store: storeKeyOf(addresses.woocommerceSites, juniper.path),
    name: juniper.name,
    storeKey: secrets.juniperKey,
    install: () => connectedPlugin(addresses, juniper.path),
  },
  {
    store: storeKeyOf(addresses.woocommerceSites, quarry.path),
    name: quarry.name,
    storeKey: secrets.quarryKey,
    choices: { unitCostField: QUARRY_COST_FIELD },
    install: () => connectedByKey(addresses, quarry.path),
  },
]

/** With an id token, which the app exchanges for its access. */
async function openedShopifyApp(addresses: Addresses): Promise<Response> {
  const control = jsonClient('The simulated Shopify', addresses.stores)
  const { result } = await control<{ readonly result: string }>('POST', `/_control/shops/${shopDomain}/app/launch`, {})
  return fetch(result, { headers })
}

/** With a code for one use, which the app exchanges for its access. */
async function installedBigCommerceApp(addresses: Addresses): Promise<Response> {
  const control = jsonClient('The simulated BigCommerce', addresses.bigcommerce)
  const { result } = await control<{ readonly result: string }>('POST', `/_control/stores/${storeHash}/app/install`, {})
  return fetch(result, { headers })
}
