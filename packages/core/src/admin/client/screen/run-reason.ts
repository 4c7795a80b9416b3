import type { ManualRun } from '../../views/synchronization.ts'

/** Of the one reason that holds every run back. */
export const allRunsReasonId = 'blocked-all'

/** Where the reason stands why a run cannot be begun. */
export const reasonIdOf = (run: Pick<ManualRun, 'kind' | 'blocked'>, saidAbove: string | null): string =>
  saidAbove !== null && run.blocked === saidAbove ? allRunsReasonId : `blocked-${run.kind}`
