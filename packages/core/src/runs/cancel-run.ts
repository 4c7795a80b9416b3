import { already, applied, type Outcome, rejected } from '../domain/outcome.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { RunRecord } from '../records/work.ts'
import { addNote, type ByHand } from './notes.ts'

/** A person stops a run: it ends at its next step, with what it has done until then stored and nothing half-written. `runId` null: whichever is under way. */
export async function cancelRun(byHand: ByHand, r: Repositories, runId: string | null, by: string): Promise<Outcome<RunRecord>> {
  const run = runId === null ? (await r.runs.running())[0] : await r.runs.byId(runId)
  if (!run) return rejected('run_not_found', runId === null ? 'No run is under way.' : `There is no run ${runId}.`)
  if (run.state !== 'running') return rejected('run_over', `This run has ended already: ${run.state}.`)
  if (run.cancelRequestedAt !== null) return already(run)
  await addNote(byHand, r, await r.connection.get(), 'run_stopped_by', `${by} stopped the run "${run.kind.replaceAll('_', ' ')}"`)
  return applied(await requestCancel(byHand, r, run))
}

export async function requestCancel({ clock }: ByHand, r: Repositories, run: RunRecord): Promise<RunRecord> {
  const asked: RunRecord = { ...run, cancelRequestedAt: run.cancelRequestedAt ?? new Date(clock.now()).toISOString() }
  await r.runs.put(asked)
  return asked
}
