import type { FeatureNames } from '../access/features.ts'
import type { ConnectionId } from '../domain/ids.ts'
import type { RunContext } from '../pipelines/context.ts'
import type { Pipelines } from './pipelines.ts'

/** What runs of one connection need: its two sides, its rows, and all that is not deterministic. */
export interface Runner extends Pick<RunContext, 'unitOfWork' | 'store' | 'warehouse' | 'clock' | 'random' | 'timer' | 'log'> {
  readonly connectionId: ConnectionId
  readonly pipelines: Pipelines
  /** The warehouse's names of the features that runs need; without them it is not asked what the Store Key may do. */
  readonly features?: FeatureNames
}
