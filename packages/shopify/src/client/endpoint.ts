import type { ShopifyOptions } from '../options.ts'
import { API_VERSION } from '../options.ts'

/** `https://{shop}`, or `{adminOrigin}/{shop}` where a test double stands in for it. */
export function adminBase(options: Pick<ShopifyOptions, 'shop' | 'adminOrigin'>): string {
  return options.adminOrigin ? `${options.adminOrigin.replace(/\/+$/, '')}/${options.shop}` : `https://${options.shop}`
}

export function graphqlUrl(options: Pick<ShopifyOptions, 'shop' | 'adminOrigin' | 'apiVersion'>): string {
  return `${adminBase(options)}/admin/api/${options.apiVersion ?? API_VERSION}/graphql.json`
}
