/** The simulated stores of every platform in one process, each platform with its state in a schema of its own. */
import { streamLog } from '@connect/http/system'
import { endWithParent } from '../processes/end-with-parent.ts'
import { openBigCommerceStores } from './bigcommerce.ts'
import { readStoresEnvironment } from './environment.ts'
import { openShopifyStores } from './shopify.ts'
import { openWooCommerceStores } from './woocommerce.ts'

const environment = readStoresEnvironment()
const log = streamLog('stores', environment.LOG_LEVEL)
const { STORES_PORT: shopify, BIGCOMMERCE_PORT: bigcommerce, WOOCOMMERCE_PORT: woocommerce } = environment
const platforms = await Promise.all([
  openShopifyStores(environment, log),
  openBigCommerceStores(environment, log),
  openWooCommerceStores(environment, log),
])
await Promise.all([platforms[0].listen(shopify), platforms[1].listen(bigcommerce), platforms[2].listen(woocommerce)])
log.info('Simulated stores listen', { shopify, bigcommerce, woocommerce })
endWithParent(async () => void (await Promise.all(platforms.map((platform) => platform.close()))))
