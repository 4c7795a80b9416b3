import { nowOf } from '../pipelines/context.ts'
import type { ConnectionState } from '../records/connection.ts'
import { isAutomatic, type RequestRecord, type RunKind, type RunRecord } from '../records/work.ts'
import { givenBack, sameRequest, slotOf } from '../scheduling/request-slot.ts'
import { performPreview } from './perform-preview.ts'
import { performRequests } from './perform-request.ts'
import type { Runner } from './runner.ts'

/** What may run in which state: while setting up, what a person asks for; paused and disconnected, nothing. */
const runs: Readonly<Record<ConnectionState, (request: RequestRecord) => boolean>> = {
  setup: (request) => !isAutomatic(request),
  active: () => true,
  paused: () => false,
  disconnected: () => false,
}

/** What a run of one kind does for signals of others on its way. */
const covers: Readonly<Partial<Record<RunKind, readonly RunKind[]>>> = { sync: ['import_products', 'import_orders', 'export_shipments'] }

/**
 * Empties a connection's requests: those that died with their process are given back, then the oldest due one is performed with all that ask
 * for the same, until none is due. One at a time per connection is the lease's business. Gives the runs it made; throws only LeaseLost.
 */
export async function runConnection(runner: Runner): Promise<readonly RunRecord[]> {
  await closeDeadRuns(runner)
  const made: RunRecord[] = []
  for (;;) {
    const { state, due } = await runner.unitOfWork.read(runner.connectionId, async (r) => ({
      state: (await r.connection.get()).state,
      due: await r.requests.due(nowOf(runner.clock)),
    }))
    const [first, ...others] = due.filter(runs[state])
    if (!first) return made
    const same = others.filter((one) => sameRequest(one, first) || isCovered(first, one))
    const perform = first.trigger === 'preview' ? performPreview : performRequests
    made.push(await perform(runner, [asked(first, same), ...same]))
  }
}

const isCovered = (run: RequestRecord, { kind, trigger }: RequestRecord): boolean =>
  run.trigger !== 'preview' && trigger === 'signal' && (covers[run.kind]?.includes(kind) ?? false)

/** Who asked is remembered, even when the schedule asked first. */
function asked(first: RequestRecord, same: readonly RequestRecord[]): RequestRecord {
  const by = same.find((one) => one.requestedBy !== null && one.kind === first.kind)
  return by && first.requestedBy === null ? { ...first, requestedBy: by.requestedBy } : first
}

/** The lease is ours, so whoever was running is dead: its runs are closed and its requests wait again (anchors 3.2, G12). */
async function closeDeadRuns(runner: Runner): Promise<void> {
  await runner.unitOfWork.transaction(runner.connectionId, async (r) => {
    const finishedAt = nowOf(runner.clock)
    const error = {
      code: 'interrupted',
      message: 'The process that ran it ended in the middle; what it had done is stored, and the rest is done anew',
    }
    for (const run of await r.runs.running()) await r.runs.put({ ...run, state: 'failed', step: null, finishedAt, error })
    const all = await r.requests.all()
    for (const request of all.filter((one) => one.slot !== slotOf(one))) {
      const waiting = all.some(
        (one) =>
          one.id !== request.id &&
          one.deadAt === null &&
          one.slot === slotOf(request) &&
          one.kind === request.kind &&
          one.trigger === request.trigger,
      )
      if (waiting) await r.requests.remove(request.id)
      else await r.requests.put(givenBack(request))
    }
  })
}
