import type { ConnectionId, RunId } from '../domain/ids.ts'
import type { Clock, Log, Random, Timer } from '../ports/environment.ts'
import type { UnitOfWork } from '../ports/repositories.ts'
import type { StorePlatform } from '../ports/store-platform.ts'
import type { Warehouse } from '../ports/warehouse.ts'
import type { PlannedWrite } from './planned-write.ts'

/** All that a pipeline works with: one connection, both its sides, and everything that is not deterministic. */
export interface RunContext {
  readonly connectionId: ConnectionId
  readonly runId: RunId
  readonly unitOfWork: UnitOfWork
  readonly store: StorePlatform
  readonly warehouse: Warehouse
  readonly clock: Clock
  readonly random: Random
  readonly timer: Timer
  readonly log: Log
  /**
   * perform: writes. dry_run: gives every write it would make to `wouldWrite` and changes nothing, here or elsewhere:
   * no rows, no checkpoint, no effect.
   */
  readonly mode: 'perform' | 'dry_run'
  wouldWrite(write: PlannedWrite): void
  /** Called between steps: says what is being done, keeps the lease, and throws RunCancelled when a person has stopped the run. */
  progress(step: string): Promise<void>
}

export class RunCancelled extends Error {
  override readonly name = 'RunCancelled'
}

/** The present instant as the records keep it: ISO, UTC. */
export const nowOf = (clock: Clock): string => new Date(clock.now()).toISOString()
