import type { Endpoint } from '../../server/endpoint.ts'
import { couponEndpoints } from './coupons.ts'
import { customerEndpoints } from './customers.ts'
import { indexEndpoints } from './index-of-site.ts'
import { reportEndpoints } from './reports.ts'
import { settingEndpoints } from './settings.ts'
import { shippingEndpoints } from './shipping.ts'
import { systemStatusEndpoints } from './system-status.ts'
import { taxEndpoints } from './taxes.ts'

export const siteEndpoints: readonly Endpoint[] = [
  ...indexEndpoints,
  ...systemStatusEndpoints,
  ...settingEndpoints,
  ...shippingEndpoints,
  ...taxEndpoints,
  ...couponEndpoints,
  ...customerEndpoints,
  ...reportEndpoints,
]
