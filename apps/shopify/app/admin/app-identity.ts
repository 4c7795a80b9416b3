import type { AppIdentity } from '@connect/core'

/** By the names that IntelliTrack gives its features (requirements 3.2). */
export const shopifyApp: AppIdentity = {
  name: 'IntelliTrack for Shopify',
  features: {
    integrate: ['Integrate'],
    activate: ['IntelliTrack for Shopify'],
    manualSync: ['IntelliTrack for Shopify Manual Sync'],
  },
  storeAdmin: 'Shopify',
  // A session token names a person by a number alone, and says nothing of the owner.
  knowsStaff: false,
}
