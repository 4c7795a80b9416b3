import type { SimulatedBigCommerce } from '@connect/simulators/bigcommerce'
import type { StoreCalls } from '../store-side.ts'

/** What was asked of the store since the last reset, by method and path template: `GET /v2/orders`. */
export interface RestCounts {
  readonly operations: Readonly<Record<string, number>>
  readonly tooManyRequests: number
  /** Calls that came before the wait was over that a 429 had named. */
  readonly early: number
}

export interface RestCounter extends StoreCalls {
  counts(): RestCounts
}

export function restCounter(platform: SimulatedBigCommerce): RestCounter {
  return {
    writes: () =>
      platform.calls
        .calls()
        .filter(({ method, path }) => method !== 'GET' && path !== 'token')
        .map(({ method, path }) => `${method} ${path}`),
    counts: () => {
      const { operations, tooManyRequests, early } = platform.calls.summary()
      return { operations, tooManyRequests, early }
    },
    reset: () => platform.calls.clear(),
  }
}
