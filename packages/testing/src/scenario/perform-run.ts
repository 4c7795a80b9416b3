import {
  corePipelines,
  newRequest,
  type RunKind,
  type Runner,
  type RunRecord,
  type RunTrigger,
  runConnection,
  type UnitOfWork,
} from '@connect/core'

export interface RunOptions {
  readonly trigger?: RunTrigger
  /** What tells two requests of one kind apart: the local date of an End of Day, the confirmation of a re-baseline. */
  readonly slot?: string
}

export type RunnerParts = Omit<Runner, 'pipelines'>

export const runnerOf = (parts: RunnerParts): Runner => ({ ...parts, pipelines: corePipelines })

/** Asks for a run, as the screens and the schedule do, and empties the connection's requests. Gives the run that answered it. */
export async function performRun(runner: Runner, people: UnitOfWork, kind: RunKind, options: RunOptions = {}): Promise<RunRecord> {
  const { trigger = 'manual', slot = '' } = options
  const request = newRequest(runner, { kind, trigger, slot })
  await people.transaction(runner.connectionId, (r) => r.requests.add(request))
  const runs = await runConnection(runner)
  const run = runs.find((one) => one.kind === kind && one.trigger === trigger)
  if (!run) throw new Error(`Nothing ran ${kind}; the connection made ${runs.map((one) => one.kind).join(', ') || 'no run'}`)
  return run
}
