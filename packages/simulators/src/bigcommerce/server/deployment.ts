import type { DeploymentParts } from '../../server/platform-options.ts'
import type { RegisteredApp } from '../auth/app.ts'
import type { Contract } from '../contract/contract.ts'
import type { StoreFaults } from '../faults/fault.ts'
import type { CallLog } from './call-log.ts'
import type { Store } from './store.ts'

/** What every part of the platform works with. */
export interface Deployment extends DeploymentParts<RegisteredApp> {
  readonly stores: ReadonlyMap<string, Store>
  readonly faults: StoreFaults
  readonly calls: CallLog
  /** null: nobody compares what is asked and answered with the official files. */
  readonly contract: Contract | null
}
