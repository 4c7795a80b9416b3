import type { Environment } from '../environment.ts'

/** Who may frame the app: BigCommerce's control panels and nobody else (reference 2.2). Before a test double also that double's. */
export function frameAncestors({ ALLOW_PRIVATE_NETWORK, BIGCOMMERCE_LOGIN_ORIGIN }: Environment): string {
  const double = ALLOW_PRIVATE_NETWORK === '1' ? new URL(BIGCOMMERCE_LOGIN_ORIGIN) : null
  const local = double ? [` ${double.origin}`, ...(double.port ? [` http://localhost:${double.port}`] : [])] : []
  return `frame-ancestors https://*.mybigcommerce.com https://*.bigcommerce.com${[...new Set(local)].join('')}`
}
