import type { RunId } from '../domain/ids.ts'
import { nowOf, RunCancelled, type RunContext } from '../pipelines/context.ts'
import type { Repositories } from '../ports/repositories.ts'
import { noCounts, type RequestRecord, type RunRecord } from '../records/work.ts'
import type { Runner } from './runner.ts'

/** The context of one run: its progress is stored, keeps the lease (the transaction is fenced), and stops when a person has asked for it. */
export function runContext(runner: Runner, runId: RunId): RunContext {
  const progress = async (step: string): Promise<void> => {
    const cancelled = await runner.unitOfWork.transaction(runner.connectionId, async (r) => {
      const run = await ownRun(r, runId)
      if (run.step !== step) await r.runs.put({ ...run, step })
      return run.cancelRequestedAt !== null
    })
    if (cancelled) throw new RunCancelled(`Run ${runId} was stopped`)
  }
  const wouldWrite = () => {
    throw new Error('A run that performs has nothing it would write')
  }
  return { ...runner, runId, mode: 'perform', wouldWrite, progress }
}

export async function ownRun(r: Repositories, runId: RunId): Promise<RunRecord> {
  const run = await r.runs.byId(runId)
  if (!run) throw new Error(`Run ${runId} is not recorded`)
  return run
}

export const newRun = (runner: Runner, runId: RunId, request: RequestRecord): RunRecord => ({
  id: runId,
  kind: request.kind,
  trigger: request.trigger,
  requestedBy: request.requestedBy,
  state: 'running',
  startedAt: nowOf(runner.clock),
  finishedAt: null,
  counts: noCounts,
  error: null,
  step: null,
  cancelRequestedAt: null,
})
