import type { DeploymentParts } from '../../server/platform-options.ts'
import type { RegisteredApp } from '../auth/app.ts'
import type { Resolvers } from '../context.ts'
import type { ShopFaults } from '../faults/fault.ts'
import type { CallLog } from './call-log.ts'
import type { Shop } from './shop.ts'

/** What every endpoint works with. */
export interface Deployment extends DeploymentParts<RegisteredApp> {
  readonly shops: ReadonlyMap<string, Shop>
  readonly resolvers: Resolvers
  readonly faults: ShopFaults
  readonly calls: CallLog
}
