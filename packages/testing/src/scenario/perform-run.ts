import {
  type Actor,
  corePipelines,
  newRequest,
  type RunKind,
  type Runner,
  type RunRecord,
  type RunTrigger,
  requestRun,
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

const owner: Actor = { id: 'owner', grants: { integrate: 'edit', activate: 'edit', manualSync: 'edit' }, narrowing: null }

/** Asks for a run, as the screens and the schedule do, and empties the connection's requests. Gives the run that answered it. */
export async function performRun(runner: Runner, people: UnitOfWork, kind: RunKind, options: RunOptions = {}): Promise<RunRecord> {
  const { trigger = 'manual', slot = '' } = options
  await people.transaction(runner.connectionId, async (r) => {
    if (trigger !== 'manual') return r.requests.add(newRequest(runner, { kind, trigger, slot }))
    const asked = await requestRun(runner, r, owner, kind, slot)
    if (asked.kind !== 'applied') throw new Error(`Nobody may ask for ${kind}: ${JSON.stringify(asked)}`)
  })
  const runs = await runConnection(runner)
  const run = runs.findLast((one) => one.kind === kind)
  if (!run) throw new Error(`Nothing ran ${kind}; the connection made ${runs.map((one) => one.kind).join(', ') || 'no run'}`)
  return run
}
