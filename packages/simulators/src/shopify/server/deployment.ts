import type { Clock, Random, Timer, Transport } from '@connect/core'
import type { RegisteredApp } from '../auth/app.ts'
import type { Resolvers } from '../context.ts'
import type { ShopFaults } from '../faults/fault.ts'
import type { CallLog } from './call-log.ts'
import type { Shop } from './shop.ts'

/** What every endpoint works with. */
export interface Deployment {
  readonly shops: ReadonlyMap<string, Shop>
  readonly apps: readonly RegisteredApp[]
  readonly resolvers: Resolvers
  readonly faults: ShopFaults
  readonly calls: CallLog
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly transport: Transport
}
