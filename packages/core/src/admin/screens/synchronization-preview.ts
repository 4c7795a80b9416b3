import { textOf } from '../../catalogue/index.ts'
import type { RequestRecord, RunKind, RunRecord } from '../../records/work.ts'
import { previewsKeptSince } from '../../runs/purge-previews.ts'
import type { Admin } from '../admin.ts'
import type { WorkReport } from '../reports.ts'
import type { ListQuery } from '../views/list.ts'
import type { PreviewView } from '../views/synchronization.ts'
import { counted } from '../wording/count.ts'
import { isPreview, runTitles } from '../wording/runs.ts'
import { sentence } from '../wording/sentence.ts'
import { midSentence, when } from '../wording/when.ts'
import { emptyWords } from './frame-list.ts'
import { filterLabel, writeFilter, writeLine } from './synchronization-writes.ts'

/** The newest preview: waiting, being made, or its list; null: there is none, or it is out of date. */
export async function previewView(admin: Admin, work: WorkReport, query: ListQuery, timeZone: string): Promise<PreviewView | null> {
  const waiting = work.requests.find((one) => isPreview(one) && one.deadAt === null)
  const run =
    work.running && isPreview(work.running) ? work.running : (work.latest.find((one) => isPreview(one) && isFresh(admin, one)) ?? null)
  if (run?.state === 'running') return empty(query, run, 'running', run.step ?? 'It has begun.')
  if (waiting) return empty(query, waiting, 'waiting', 'It waits for its turn.')
  if (!run || run.state === 'cancelled') return null
  const began = midSentence(when(run.startedAt, timeZone, admin.clock.now()))
  if (run.state === 'failed') return empty(query, run, 'failed', `It could not be made ${began}. ${failure(run)}`)
  return ready(admin, run, query, began)
}

const isFresh = ({ clock }: Admin, { startedAt }: RunRecord): boolean => startedAt >= previewsKeptSince({ now: clock.now() })

const failure = ({ error }: RunRecord): string => (error ? `${sentence(error.message)} ${textOf(error.code).advice}` : '')

async function ready(admin: Admin, run: RunRecord, query: ListQuery, began: string): Promise<PreviewView> {
  const { rows, next, counts } = await admin.reports.plannedWrites(admin.connectionId, run.id, query)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const text =
    total === 0
      ? `Made ${began}: it would write nothing. Both sides are as they should be.`
      : `Made ${began}: it would make ${counted(total, 'change')}. None has been made; what has changed since is not in the list.`
  return {
    ...head(query, run),
    state: 'ready',
    text,
    total,
    filters: [
      { id: '', label: 'All', count: total },
      ...counts.map((one) => ({ id: writeFilter(one), label: filterLabel(admin.app, one), count: one.count })),
    ],
    writes: {
      rows: rows.map((row) => writeLine(admin.app, row)),
      next,
      empty: emptyWords(query, 'It would write nothing.', 'changes'),
    },
  }
}

const empty = (query: ListQuery, about: About, state: PreviewView['state'], text: string): PreviewView => ({
  ...head(query, about),
  state,
  text,
  total: 0,
  filters: [{ id: '', label: 'All', count: 0 }],
  writes: { rows: [], next: null, empty: state === 'failed' ? 'There is no list.' : 'The list is being made.' },
})

/** Of one that still waits: its request. */
type About = Pick<RunRecord | RequestRecord, 'id'> & { readonly kind: RunKind }

const head = (query: ListQuery, { id, kind }: About) => ({
  runId: id,
  title: `Preview of ${runTitles[kind]}`,
  kind,
  query,
  searchLabel: 'Order number or SKU',
  downloadLabel: 'Download the whole list',
})
