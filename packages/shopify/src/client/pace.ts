import type { Clock, Timer } from '@connect/core'
import { type CostBucket, createCostBucket } from './cost-bucket.ts'
import { createPageSizes, type PageSizes } from './page-sizes.ts'

/** What was learned about how fast one shop may be asked. One per shop and process. */
export interface Pace {
  readonly bucket: CostBucket
  readonly pageSizes: PageSizes
  /** Points the shop said a request costs, by operation and page sizes. */
  readonly requestedCosts: Map<string, number>
}

export function createPace(clock: Clock, timer: Timer): Pace {
  return { bucket: createCostBucket(clock, timer), pageSizes: createPageSizes(), requestedCosts: new Map() }
}
