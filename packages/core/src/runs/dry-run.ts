import { id, type RunId } from '../domain/ids.ts'
import type { RunContext } from '../pipelines/context.ts'
import type { PlannedWrite } from '../pipelines/planned-write.ts'
import type { UnitOfWork } from '../ports/repositories.ts'
import type { RunKind } from '../records/work.ts'
import { newRequest } from './request-run.ts'
import { runSteps } from './run-steps.ts'
import type { Runner } from './runner.ts'

export interface DryRunOptions {
  readonly kind: RunKind
  /** Of an End of Day: its local date. */
  readonly slot?: string
  tell?(step: string): void
}

/**
 * What a run of this kind would write, in order, and nothing written: not here, not there. It asks both sides the same questions as the run
 * would, so it rejects with the same Unavailable. A later step does not see what an earlier one would have written.
 */
export async function dryRun(runner: Runner, options: DryRunOptions): Promise<readonly PlannedWrite[]> {
  const writes: PlannedWrite[] = []
  const connection = await runner.unitOfWork.read(runner.connectionId, (r) => r.connection.get())
  const request = newRequest(runner, { kind: options.kind, trigger: 'manual', slot: options.slot ?? '' })
  const context: RunContext = {
    ...runner,
    unitOfWork: readOnly(runner.unitOfWork),
    runId: id<RunId>(runner.random.uuid()),
    mode: 'dry_run',
    wouldWrite: (write) => writes.push(write),
    progress: async (step) => options.tell?.(step),
  }
  for (const step of runSteps(runner.pipelines, connection, request)) await step.run(context)
  return writes
}

/** A pipeline that would write in a dry run has a fault: it ends there, with nothing written. */
const readOnly = (unitOfWork: UnitOfWork): UnitOfWork => ({
  read: (connectionId, work) => unitOfWork.read(connectionId, work),
  transaction: () => Promise.reject(new Error('A dry run writes nothing')),
})
