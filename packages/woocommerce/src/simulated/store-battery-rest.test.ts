import { storeBattery } from '@connect/testing'
import { lacks, restSide, storeUnderTest } from '@connect/testing/scenario'

storeBattery('WooCommerce by its REST API', () => storeUnderTest(restSide), { unsupported: lacks['woocommerce-rest'] })
