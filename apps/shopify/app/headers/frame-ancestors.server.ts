import type { Environment } from '../../server/environment.ts'

/** Who may frame the app: this shop's admin and nobody else (reference 1.3). Before a test double of Shopify also that double's admin. */
export function frameAncestors(shop: string, { ALLOW_PRIVATE_NETWORK, SHOPIFY_ADMIN_ORIGIN }: Environment): string {
  const double = ALLOW_PRIVATE_NETWORK === '1' && SHOPIFY_ADMIN_ORIGIN ? new URL(SHOPIFY_ADMIN_ORIGIN) : null
  const local = double ? [` ${double.origin}`, ...(double.port ? [` http://localhost:${double.port}`] : [])] : []
  return `frame-ancestors https://${shop} https://admin.shopify.com${local.join('')}`
}
