import type { Environment } from '../../server/environment.ts'
import { frameAncestors } from './frame-ancestors.server.ts'

/** What every answer of the app carries: who may frame it, and that nobody keeps it. A shop that is none is framed by nobody. */
export function pageHeaders(shop: string | null, environment: Environment): Headers {
  const framed = shop !== null && /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(shop)
  return new Headers({
    'content-security-policy': [framed ? frameAncestors(shop, environment) : "frame-ancestors 'none'", ...others].join('; '),
    'cache-control': 'no-store',
  })
}

/** No plug-ins, no other base address, and forms go nowhere else. */
const others = ["object-src 'none'", "base-uri 'self'", "form-action 'self'"]
