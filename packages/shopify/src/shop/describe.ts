import type { StoreDescription } from '@connect/core'
import type { Client } from '../client/client.ts'
import { shopInfo } from '../operations/shop-info.ts'
import { missingScopes } from './scopes.ts'

/** Who the shop is, and which permissions are missing. */
export async function describe(client: Client): Promise<StoreDescription> {
  const { shop, currentAppInstallation } = (await client.read(shopInfo)).data
  return {
    name: shop.name,
    storeKey: shop.myshopifyDomain,
    timeZone: shop.ianaTimezone,
    currency: shop.currencyCode,
    missingPermissions: missingScopes(currentAppInstallation.accessScopes.map(({ handle }) => handle)),
    orderStatuses: [
      { id: 'open', label: 'Open' },
      { id: 'closed', label: 'Archived' },
      { id: 'cancelled', label: 'Cancelled' },
    ],
  }
}
