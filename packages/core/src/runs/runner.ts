import type { ConnectionId } from '../domain/ids.ts'
import type { RunContext } from '../pipelines/context.ts'
import type { Pipelines } from './pipelines.ts'

/** What runs of one connection need: its two sides, its rows, and all that is not deterministic. */
export interface Runner extends Pick<RunContext, 'unitOfWork' | 'store' | 'warehouse' | 'clock' | 'random' | 'timer' | 'log'> {
  readonly connectionId: ConnectionId
  readonly pipelines: Pipelines
}
