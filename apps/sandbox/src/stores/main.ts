/** The simulated stores of every platform in one process, each platform with its state in a schema of its own. */
import { streamLog } from '@connect/http/system'
import { endWithParent } from '../processes/end-with-parent.ts'
import { openBigCommerceStores } from './bigcommerce.ts'
import { readStoresEnvironment } from './environment.ts'
import { openShopifyStores } from './shopify.ts'

const environment = readStoresEnvironment()
const log = streamLog('stores', environment.LOG_LEVEL)
const platforms = await Promise.all([openShopifyStores(environment, log), openBigCommerceStores(environment, log)])
await Promise.all([platforms[0].listen(environment.STORES_PORT), platforms[1].listen(environment.BIGCOMMERCE_PORT)])
log.info('Simulated stores listen', { shopify: environment.STORES_PORT, bigcommerce: environment.BIGCOMMERCE_PORT })
endWithParent(async () => void (await Promise.all(platforms.map((platform) => platform.close()))))
