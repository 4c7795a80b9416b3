import type { AppIdentity } from '@connect/core'

/** By the names that IntelliTrack gives its features (requirements 3.2, Q-30). */
export const woocommerceApp: AppIdentity = {
  name: 'IntelliTrack for WooCommerce',
  features: {
    integrate: ['Integrate'],
    activate: ['IntelliTrack for WooCommerce'],
    manualSync: ['IntelliTrack for WooCommerce Manual Sync'],
  },
  // It keeps orders and stock; WordPress is only where it lives.
  storeAdmin: 'WooCommerce',
  // The plugin names the person with each screen.
  knowsStaff: true,
}

/** As in ConnectionRecord.platform. */
export const platform = 'woocommerce'
