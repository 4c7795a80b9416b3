import type { AppIdentity } from '@connect/core'

/** By the names that IntelliTrack gives its features (requirements 3.2). */
export const bigcommerceApp: AppIdentity = {
  name: 'IntelliTrack for BigCommerce',
  features: {
    integrate: ['Integrate'],
    activate: ['IntelliTrack for BigCommerce'],
    manualSync: ['IntelliTrack for BigCommerce Manual Sync'],
  },
  storeAdmin: 'BigCommerce',
  // Every signed payload names the person and the owner.
  knowsStaff: true,
}

/** As in ConnectionRecord.platform. */
export const platform = 'bigcommerce'
