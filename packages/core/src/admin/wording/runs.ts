import { textOf } from '../../catalogue/index.ts'
import type { Counts, ResultKind, RunKind, RunRecord, RunState } from '../../records/work.ts'
import type { RunningView, Tone } from '../views/frame.ts'
import type { RunLine } from '../views/home.ts'
import { figure } from './count.ts'
import { when } from './when.ts'

/** What each run is called, on every screen. */
export const runTitles: Readonly<Record<RunKind, string>> = {
  sync: 'Synchronization',
  first_dataset: 'First dataset',
  import_products: 'Import Products',
  import_inventory: 'Import Inventory',
  import_carriers: 'Import Carriers',
  import_orders: 'Import Orders',
  export_shipments: 'Export Picks and Shipping',
  export_inventory: 'Export Inventory Adjustments',
  end_of_day: 'End of Day',
  rebaseline_inventory: 'Re-baseline Inventory',
}

export const isPreview = ({ trigger }: Pick<RunRecord, 'trigger'>): boolean => trigger === 'preview'

export const runTitle = (run: Pick<RunRecord, 'kind' | 'trigger'>): string =>
  isPreview(run) ? `Preview of ${runTitles[run.kind]}` : runTitles[run.kind]

const countWords: Readonly<Record<ResultKind, string>> = {
  applied: 'applied',
  already: 'there already',
  unchanged: 'unchanged',
  skipped: 'passed over',
  superseded: 'superseded',
  rejected: 'rejected',
  waiting: 'waiting',
}

/** "12 applied, 3 unchanged, 1 rejected". */
export function countsInWords(counts: Counts): string {
  const parts = (Object.keys(countWords) as ResultKind[]).filter((kind) => counts[kind] > 0)
  return parts.length === 0 ? 'Nothing to do' : parts.map((kind) => `${figure(counts[kind])} ${countWords[kind]}`).join(', ')
}

const states: Readonly<Record<RunState, { readonly result: string; readonly tone: Tone }>> = {
  running: { result: 'Running', tone: 'info' },
  completed: { result: 'Completed', tone: 'success' },
  failed: { result: 'Failed', tone: 'critical' },
  cancelled: { result: 'Stopped', tone: 'neutral' },
}

/** A run that has begun, as a line of a list. One that ended although some of it was rejected is not plain success. */
export function runLine(run: RunRecord, timeZone: string, now: number): RunLine {
  const { result, tone } = states[run.state]
  return {
    runId: run.id,
    title: runTitle(run),
    when: when(run.startedAt, timeZone, now),
    result: run.error ? `${result}: ${textOf(run.error.code).title}` : result,
    tone: run.state === 'completed' && run.counts.rejected > 0 ? 'attention' : tone,
    counts: isPreview(run) && run.state === 'completed' && run.step !== null ? run.step : countsInWords(run.counts),
  }
}

export const runningView = (run: RunRecord, timeZone: string, now: number): RunningView => ({
  runId: run.id,
  title: runTitle(run),
  step: run.step,
  startedAt: run.startedAt,
  started: when(run.startedAt, timeZone, now),
  isPreview: isPreview(run),
  cancelAsked: run.cancelRequestedAt !== null,
})
