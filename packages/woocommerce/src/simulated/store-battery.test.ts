import { storeBattery } from '@connect/testing'
import { lacks, pluginSide, storeUnderTest } from '@connect/testing/scenario'

storeBattery('WooCommerce with the plugin', () => storeUnderTest(pluginSide), { unsupported: lacks.woocommerce })
