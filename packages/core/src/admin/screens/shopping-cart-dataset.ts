import { textOf } from '../../catalogue/index.ts'
import type { ConnectionRecord, Marks } from '../../records/connection.ts'
import type { RunRecord } from '../../records/work.ts'
import type { Admin } from '../admin.ts'
import type { WorkReport } from '../reports.ts'
import { firstDatasetBlocked, isFirstDataset, isUnderWay } from '../settings/first-dataset.ts'
import type { FirstDatasetView } from '../views/shopping-cart.ts'
import { sentence } from '../wording/sentence.ts'

type Step = FirstDatasetView['steps'][number]
const names = {
  title: 'First dataset',
  text: 'Brings the products of the store into IntelliTrack, then their stock, then the carriers. Stock is loaded once; from then on IntelliTrack leads.',
  buttonLabel: 'Import Products, Inventory, and Carriers',
}

/** In their order, by the names that a run's own steps have. */
const parts: readonly { readonly title: string; readonly mark: keyof Marks; readonly toDo: string; readonly done: string }[] = [
  { title: 'Products', mark: 'productsImportedAt', toDo: 'Every product becomes an item.', done: 'The products are items now.' },
  {
    title: 'Inventory',
    mark: 'inventoryImportedAt',
    toDo: 'The stock of the store is put at the Default Location.',
    done: 'The stock is in; IntelliTrack leads now.',
  },
  { title: 'Carriers', mark: 'carriersImportedAt', toDo: 'Each shipping method finds its carrier.', done: 'The carriers are in.' },
]

/** How far the first dataset is: by what is stored, so that it survives a reload and is the same in every window. */
export function firstDatasetView(person: Pick<Admin, 'app' | 'actor'>, connection: ConnectionRecord, work: WorkReport): FirstDatasetView {
  const running = work.running && isFirstDataset(work.running) ? work.running : null
  const isRunning = isUnderWay(work)
  const last = work.latest.find((run) => isFirstDataset(run) && run.state !== 'running') ?? null
  return {
    ...names,
    blocked: firstDatasetBlocked(person, connection, work),
    steps: parts.map((_, index) => stepOf(index, connection.marks, { running, isRunning, last })),
    isRunning,
    isDone: parts.every(({ mark }) => connection.marks[mark] !== null),
  }
}

/** For whom may not see how far it is. */
export const closedDataset = (why: string): FirstDatasetView => ({ ...names, blocked: why, steps: [], isRunning: false, isDone: false })

interface Standing {
  readonly running: RunRecord | null
  readonly isRunning: boolean
  readonly last: RunRecord | null
}

function stepOf(index: number, marks: Marks, standing: Standing): Step {
  const { title, mark, toDo, done } = parts[index] as (typeof parts)[number]
  const first = firstOpen(marks, standing)
  if (standing.isRunning && index === first) return { title, state: 'doing', text: standing.running?.step ?? 'Waiting for its turn' }
  if (marks[mark] !== null) return { title, state: 'done', text: done }
  const failed = standing.isRunning || standing.last?.state === 'completed' ? null : standing.last
  if (failed?.error && index === first) return { title, state: 'failed', text: failureText(failed.error) }
  if (failed?.state === 'cancelled' && index === first)
    return { title, state: 'to_do', text: 'It was stopped; what was done is kept. Import again to go on.' }
  return { title, state: 'to_do', text: toDo }
}

/** The part that a run says it is at; else the first that is not done. */
function firstOpen(marks: Marks, { running }: Standing): number {
  const said = parts.findIndex(({ title }) => running?.step?.startsWith(title))
  if (said >= 0) return said
  const open = parts.findIndex(({ mark }) => marks[mark] === null)
  return open >= 0 ? open : 0
}

const failureText = ({ code, message }: NonNullable<RunRecord['error']>): string => `${sentence(message)} ${textOf(code).advice}`
