import { storeBattery } from '@connect/testing'
import { lacks, shopifySide, storeUnderTest } from '@connect/testing/scenario'

storeBattery('Shopify', () => storeUnderTest((options) => shopifySide({ ...options, walk: 'paged' })), { unsupported: lacks.shopify })
