import { storeBattery } from '@connect/testing'
import { shopifyLacks, shopifySide, storeUnderTest } from '@connect/testing/scenario'

storeBattery('Shopify', () => storeUnderTest((options) => shopifySide({ ...options, walk: 'paged' })), { unsupported: shopifyLacks })
