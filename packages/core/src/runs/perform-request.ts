import { id, type RunId } from '../domain/ids.ts'
import { nowOf } from '../pipelines/context.ts'
import type { RequestRecord, RunRecord } from '../records/work.ts'
import { taken } from '../scheduling/request-slot.ts'
import { checkFeatures } from './check-features.ts'
import { type Failure, failureOf } from './failure.ts'
import { finishRun } from './finish-run.ts'
import { newRun, runContext } from './run-context.ts'
import { runSteps } from './run-steps.ts'
import type { Runner } from './runner.ts'

/** Signals whose reason is gone once their products have been imported. */
const productTopics: ReadonlySet<string> = new Set(['products_changed', 'variant_changed', 'product_deleted', 'bulk_finished'])

/** Signals that ask nothing of a run: echoes of our own stock writes, and what is acted on where it arrives. */
const idleTopics: ReadonlySet<string> = new Set(['levels_changed', 'locations_changed', 'access_changed', 'uninstalled'])

/**
 * One run that answers these requests (the first says what is done, the others ask for the same): taken, performed, finished. Whatever goes
 * wrong ends as a failed run with its code; only LeaseLost is thrown.
 */
export async function performRequests(runner: Runner, requests: readonly [RequestRecord, ...RequestRecord[]]): Promise<RunRecord> {
  const { unitOfWork, connectionId } = runner
  const [request] = requests
  const runId = id<RunId>(runner.random.uuid())
  const mine = requests.map((one) => taken(one, runId))
  const { connection, signals } = await unitOfWork.transaction(connectionId, async (r) => {
    await r.runs.put(newRun(runner, runId, request))
    for (const one of mine) await r.requests.put(one)
    const all = await r.inbox.unhandled()
    const idle = all.filter((one) => idleTopics.has(one.topic)).map((one) => one.eventId)
    if (idle.length > 0) await r.inbox.handled(idle, nowOf(runner.clock))
    return { connection: await r.connection.get(), signals: all }
  })
  const { kind, trigger } = request
  runner.log.info('A run begins', { connectionId, runId, kind, trigger })
  const context = runContext(runner, runId)
  let failure: Failure | null = null
  let fetched = false
  try {
    await checkFeatures(runner)
    const steps = runSteps(runner.pipelines, connection, request)
    let fetching = steps.filter((step) => step.fetches).length
    for (const step of steps) {
      await context.progress(step.name)
      await step.run(context)
      if (step.name === 'Products') await handled(signals.filter((one) => productTopics.has(one.topic)).map((one) => one.eventId))
      if (step.fetches) fetching -= 1
      fetched = fetching === 0
    }
  } catch (thrown) {
    failure = failureOf(thrown)
    const fields = { connectionId, runId, kind: request.kind, code: failure.code }
    if (failure.code === 'internal_error')
      runner.log.error(failure.message, { ...fields, stack: thrown instanceof Error ? thrown.stack : null })
    else runner.log.warn('A run ended early', fields)
  }
  const run = await finishRun(runner, { runId, requests: mine, fetched, failure })
  const seconds = (Date.parse(run.finishedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1000
  runner.log.info('A run ended', { connectionId, runId, kind, trigger, state: run.state, seconds, counts: run.counts })
  return run

  async function handled(eventIds: readonly string[]): Promise<void> {
    if (eventIds.length > 0) await unitOfWork.transaction(connectionId, (r) => r.inbox.handled(eventIds, nowOf(runner.clock)))
  }
}
