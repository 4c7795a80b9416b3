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
  await planWrites(runner, {
    kind: options.kind,
    slot: options.slot ?? '',
    runId: id<RunId>(runner.random.uuid()),
    wouldWrite: (write) => writes.push(write),
    progress: async (step) => options.tell?.(step),
  })
  return writes
}

export interface Planning extends Pick<RunContext, 'runId' | 'wouldWrite' | 'progress'> {
  readonly kind: RunKind
  readonly slot: string
}

/** The same, with every write given away as it is found. */
export async function planWrites(runner: Runner, { kind, slot, ...planning }: Planning): Promise<void> {
  const connection = await runner.unitOfWork.read(runner.connectionId, (r) => r.connection.get())
  const request = newRequest(runner, { kind, trigger: 'manual', slot })
  const context: RunContext = { ...runner, ...planning, unitOfWork: readOnly(runner.unitOfWork), mode: 'dry_run' }
  for (const step of runSteps(runner.pipelines, connection, request)) {
    await context.progress(step.name)
    await step.run(context)
  }
}

/** A pipeline that would write in a dry run has a fault: it ends there, with nothing written. */
const readOnly = (unitOfWork: UnitOfWork): UnitOfWork => ({
  read: (connectionId, work) => unitOfWork.read(connectionId, work),
  transaction: () => Promise.reject(new Error('A dry run writes nothing')),
})
