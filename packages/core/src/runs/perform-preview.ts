import { id, type RunId } from '../domain/ids.ts'
import { nowOf, type RunContext } from '../pipelines/context.ts'
import type { PlannedWrite } from '../pipelines/planned-write.ts'
import type { PlannedWriteRecord, RequestRecord, RunRecord } from '../records/work.ts'
import { taken } from '../scheduling/request-slot.ts'
import { checkFeatures } from './check-features.ts'
import { planWrites } from './dry-run.ts'
import { type Failure, failureOf } from './failure.ts'
import { newRun, ownRun, runContext } from './run-context.ts'
import type { Runner } from './runner.ts'

/** Rows stored in one transaction: the lease is kept and others get their turn in between. */
const rowsPerBatch = 2_000

/**
 * One dry run that answers these requests: what it would write is kept as the list of a run of its own, and nothing else is changed: no mark, no
 * problem, no count. However it ends, it is over: whoever wants it again asks again. Throws only LeaseLost.
 */
export async function performPreview(runner: Runner, requests: readonly [RequestRecord, ...RequestRecord[]]): Promise<RunRecord> {
  const { unitOfWork, connectionId, log } = runner
  const [{ kind, slot }] = requests
  const runId = id<RunId>(runner.random.uuid())
  const mine = requests.map((one) => taken(one, runId))
  await unitOfWork.transaction(connectionId, async (r) => {
    await r.runs.put(newRun(runner, runId, requests[0]))
    for (const one of mine) await r.requests.put(one)
  })
  log.info('A preview begins', { connectionId, runId, kind })
  const list = keeper(runner, runId)
  const { progress } = runContext(runner, runId)
  const failure = await attempt(async () => {
    await checkFeatures(runner)
    const step: RunContext['progress'] = async (name) => {
      await list.keepFull()
      await progress(name)
    }
    await planWrites(runner, { kind, slot, runId, wouldWrite: list.add, progress: step })
    await list.keepAll()
  })
  if (failure?.code === 'internal_error') log.error(failure.message, { connectionId, runId, kind })
  const run = await unitOfWork.transaction(connectionId, async (r) => {
    const ended = endOf(await ownRun(r, runId), failure, list.count(), nowOf(runner.clock))
    await r.runs.put(ended)
    for (const one of mine) await r.requests.remove(one.id)
    return ended
  })
  log.info('A preview ended', { connectionId, runId, kind, state: run.state, writes: list.count() })
  return run
}

async function attempt(work: () => Promise<void>): Promise<Failure | null> {
  try {
    await work()
    return null
  } catch (thrown) {
    return failureOf(thrown)
  }
}

/** How many writes it listed stands where a run under way says what it is doing. */
function endOf(run: RunRecord, failure: Failure | null, writes: number, finishedAt: string): RunRecord {
  if (failure?.cancelled) return { ...run, state: 'cancelled', step: null, finishedAt }
  if (failure) return { ...run, state: 'failed', error: { code: failure.code, message: failure.message }, step: null, finishedAt }
  const step = `${writes} ${writes === 1 ? 'write' : 'writes'} listed, none of them made`
  return { ...run, state: 'completed', step, finishedAt }
}

/** Keeps the list, in its order, as it grows. */
function keeper({ unitOfWork, connectionId }: Runner, runId: RunId) {
  let count = 0
  let waiting: PlannedWriteRecord[] = []
  const keep = async (least: number) => {
    while (waiting.length >= least) {
      const rows = waiting.slice(0, rowsPerBatch)
      await unitOfWork.transaction(connectionId, (r) => r.plannedWrites.add(rows))
      waiting = waiting.slice(rows.length)
    }
  }
  return {
    add: (write: PlannedWrite) => {
      count += 1
      waiting.push({ ...write, runId, ordinal: count })
    },
    keepFull: () => keep(rowsPerBatch),
    keepAll: () => keep(1),
    count: () => count,
  }
}
