import type { RunKind } from '../../records/work.ts'
import type { Notice, Tone } from './frame.ts'
import type { RunLine } from './home.ts'
import type { Listed, ListQuery } from './list.ts'

export interface SynchronizationView {
  readonly title: string
  readonly text: string
  readonly runs: readonly ManualRun[]
  readonly preview: PreviewView | null
  readonly history: readonly RunLine[]
  readonly notices: readonly Notice[]
}
/** One thing that can be run by hand: previewed first where it would overwrite, then run. */
export interface ManualRun {
  readonly kind: RunKind
  readonly title: string
  readonly text: string
  readonly previewLabel: string
  readonly runLabel: string
  /** Why not now; null: it can. */
  readonly blocked: string | null
  /** What must be typed to confirm it (re-baseline: the store's name); null: nothing. */
  readonly confirmation: { readonly label: string; readonly expected: string } | null
}
/** The exact list of writes of a dry run (anchors: dry run of every job). */
export interface PreviewView {
  readonly runId: string
  readonly title: string
  readonly state: 'waiting' | 'running' | 'ready' | 'failed'
  readonly text: string
  readonly kind: RunKind
  readonly total: number
  readonly query: ListQuery
  readonly searchLabel: string
  /** The first one is all, with the id ''. */
  readonly filters: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  readonly writes: Listed<WriteLine>
  readonly downloadLabel: string
}
export interface WriteLine {
  readonly id: string
  readonly where: string
  readonly action: string
  readonly label: string
  readonly before: string
  readonly after: string
  readonly tone: Tone
}
