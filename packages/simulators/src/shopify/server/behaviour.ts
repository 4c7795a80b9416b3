import { keptBehaviour } from '../../server/behaviour.ts'
import type { BucketSize } from '../executor/bucket.ts'
import { STANDARD_BUCKET } from '../executor/bucket.ts'
import type { CostModel } from '../executor/cost/size.ts'
import type { CustomerDataAccess } from '../executor/protected-data.ts'

/** How this shop's platform behaves; not the merchant's to change, but the fault panel's. */
export interface Behaviour {
  readonly bucket: BucketSize
  readonly costModel: CostModel
  /** Milliseconds by which search runs behind the data. */
  readonly searchLag: number
  readonly customerData: CustomerDataAccess
  /** Milliseconds a bulk operation takes to finish. */
  readonly bulkDelay: number
  /** Milliseconds between an event and the first attempt to deliver it. */
  readonly webhookDelay: number
  /** Deliveries due at the same time go out in any order instead of the order of their events. */
  readonly webhookDisorder: boolean
}

export const { behaviourOf, changeBehaviour } = keptBehaviour<Behaviour>({
  bucket: STANDARD_BUCKET,
  costModel: 'curve',
  searchLag: 0,
  customerData: 'full',
  bulkDelay: 2_000,
  webhookDelay: 0,
  webhookDisorder: false,
})
