import type { SimulatedWooCommerce } from '@connect/simulators/woocommerce'
import type { StoreCalls } from '../store-side.ts'

/** What was asked of the site since the last reset, by method and path template: `GET /wc/v3/orders`. */
export interface SiteCounts {
  readonly operations: Readonly<Record<string, number>>
}

export interface SiteCounter extends StoreCalls {
  counts(): SiteCounts
}

export function siteCalls(platform: SimulatedWooCommerce): SiteCounter {
  return {
    writes: () =>
      platform.calls
        .calls()
        .filter(isWrite)
        .map(({ method, path }) => `${method} ${path}`),
    counts: () => ({ operations: platform.calls.summary().operations }),
    reset: () => platform.calls.clear(),
  }
}

/** Routes of our plugin are all asked by POST; two of them write. */
function isWrite({ method, path }: { readonly method: string; readonly path: string | null }): boolean {
  if (path?.startsWith('/intellitrack/')) return /\/(?:stock|shipments)$/.test(path)
  return method !== 'GET'
}
