import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { WorkReport } from '../reports.ts'
import { isAsked, type ManualKind, manualKinds, notYet } from '../settings/manual-runs.ts'
import type { ListQuery } from '../views/list.ts'
import type { ManualRun, SynchronizationView } from '../views/synchronization.ts'
import { runLine, runTitles } from '../wording/runs.ts'
import { screenTitles } from './frame.ts'
import { asleep, closedTo, refusal } from './frame-access.ts'
import { previewView } from './synchronization-preview.ts'

/** Runs looked through for the newest preview, and those that are shown. */
const latest = 50
const shown = 20

/** Synchronization (SH-20, requirements 4.2): each run by hand, its preview first, and what ran; what is under way is the frame's. */
export async function synchronizationScreen(admin: Admin, { query }: { readonly query: ListQuery }): Promise<SynchronizationView> {
  const title = screenTitles.synchronization
  const text = 'Run one kind of data now, whatever the schedule says. A preview lists every change first and makes none.'
  if (refusal(admin, 'view') !== null) return { title, text, runs: [], preview: null, history: [], notices: closedTo(admin) }
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const { timeZone } = connection
  const now = admin.clock.now()
  const work = await admin.reports.work(admin.connectionId, latest)
  return {
    title,
    text,
    runs: manualKinds.map((kind) => manualRun(admin, connection, work, kind)),
    preview: await previewView(admin, work, query, timeZone),
    history: work.latest
      .filter((run) => run.state !== 'running')
      .slice(0, shown)
      .map((run) => runLine(run, timeZone, now)),
    notices: [],
  }
}

function manualRun(admin: Admin, connection: ConnectionRecord, work: WorkReport, kind: ManualKind): ManualRun {
  const why = refusal(admin, 'manualSync') ?? asleep[connection.state] ?? notYet(kind, connection)
  const { storeName } = connection
  return {
    kind,
    title: runTitles[kind],
    text: texts[kind],
    previewLabel: 'Preview',
    runLabel: kind === 'end_of_day' ? 'Run now' : 'Run',
    blocked: why ?? (isAsked(kind, false, work) ? 'It is under way.' : null),
    confirmation:
      kind === 'rebaseline_inventory' ? { label: `Type the name of the store, ${storeName}, to confirm`, expected: storeName } : null,
  }
}

const texts: Readonly<Record<ManualKind, string>> = {
  import_products: 'Reads every product and makes or updates its item.',
  import_inventory: 'Loads the stock of the store into IntelliTrack, once.',
  import_carriers: 'Finds or makes a carrier and method for each shipping method.',
  import_orders: 'Brings in the orders that changed.',
  export_shipments: 'Records what was picked and shipped in the store.',
  export_inventory: 'Sends the stock of every item to the store.',
  end_of_day: 'Looks at every product, then sends the stock of every item, as at End of Day Processing Time.',
  rebaseline_inventory: 'Sets the stock in IntelliTrack to what the store shows. It writes over what was counted.',
}
