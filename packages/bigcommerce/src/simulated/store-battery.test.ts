import { storeBattery } from '@connect/testing'
import { bigCommerceSide, lacks, storeUnderTest } from '@connect/testing/scenario'

storeBattery('BigCommerce', () => storeUnderTest(bigCommerceSide), { unsupported: lacks.bigcommerce })
