import type { RunId } from '../domain/ids.ts'
import { nowOf } from '../pipelines/context.ts'
import { setProblems } from '../pipelines/problems.ts'
import { countsAddUp } from '../pipelines/results.ts'
import type { Repositories } from '../ports/repositories.ts'
import { storeCauses } from '../ports/unavailable.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import { isAutomatic, type RequestRecord, type RunRecord } from '../records/work.ts'
import { backoffMs, runBackoff } from '../scheduling/backoff.ts'
import { givenBack, sameRequest, slotOf } from '../scheduling/request-slot.ts'
import type { Failure } from './failure.ts'
import { ownRun } from './run-context.ts'
import type { Runner } from './runner.ts'

/** Attempts after which a request waits for a person. */
export const attemptLimit = 10
/** The connection's problems that a run of any kind may open or close: what keeps a side from us until somebody mends it. */
const shut: readonly string[] = ['store_access_lost', ...storeCauses, 'warehouse_access_lost']

export interface Ended {
  readonly runId: RunId
  /** Answered by this run. */
  readonly requests: readonly RequestRecord[]
  /** What the store had is in. */
  readonly fetched: boolean
  /** null: it went well. */
  readonly failure: Failure | null
}

/** Closes a run and what it answered: record, marks, requests and problems, in one transaction. */
export function finishRun(runner: Runner, ended: Ended): Promise<RunRecord> {
  return runner.unitOfWork.transaction(runner.connectionId, async (r) => {
    const run = await ownRun(r, ended.runId)
    const finished = finishedRun(runner, run, ended.failure)
    await r.runs.put(finished)
    await advanceMarks(r, run, ended)
    const dead = await answerRequests(runner, r, ended)
    await tell(runner, r, ended, dead)
    return finished
  })
}

function finishedRun(runner: Runner, run: RunRecord, failure: Failure | null): RunRecord {
  if (!countsAddUp(run.counts)) runner.log.error('The counts of a run do not add up', { runId: run.id, counts: run.counts })
  const state = failure === null ? 'completed' : failure.cancelled ? 'cancelled' : 'failed'
  const error = failure === null || failure.cancelled ? null : { code: failure.code, message: failure.message }
  return { ...run, state, error, step: null, finishedAt: nowOf(runner.clock) }
}

/** Each mark is the START of the run, and moves only if what the store had came in. */
async function advanceMarks(r: Repositories, run: RunRecord, { fetched, failure, requests }: Ended): Promise<void> {
  const connection = await r.connection.get()
  const marks = { ...connection.marks }
  if (run.kind === 'sync' && isAutomatic(run) && fetched) marks.lastAutoSyncCompletedOn = run.startedAt
  const date = requests.map(slotOf)[0] ?? ''
  if (run.kind === 'end_of_day' && failure === null && date > (marks.lastEndOfDay ?? '')) marks.lastEndOfDay = date
  const changed: ConnectionRecord = { ...connection, marks }
  if (JSON.stringify(marks) !== JSON.stringify(connection.marks)) await r.connection.put(changed)
}

/**
 * Gives back the requests that died with it. A run that went well has done what dead ones asked for as well. After one that failed, the same
 * request made meanwhile waits as long as the failed one would, or signals would hammer a store that is down; who asks by hand does not wait.
 */
async function answerRequests(runner: Runner, r: Repositories, { requests, failure }: Ended): Promise<readonly RequestRecord[]> {
  const others = (await r.requests.all()).filter((one) => !requests.some((own) => own.id === one.id))
  if (failure === null || failure.follow === 'drop') {
    const answered = failure ? [] : others.filter((one) => one.deadAt !== null && requests.some((own) => sameRequest(one, own)))
    for (const { id } of [...requests, ...answered]) await r.requests.remove(id)
    return []
  }
  const isDropped = (request: RequestRecord) => failure.follow === 'wait' && !isAutomatic(request)
  for (const { id } of requests.filter(isDropped)) await r.requests.remove(id)
  const failed = requests.filter((request) => !isDropped(request)).map((request) => afterFailure(runner, givenBack(request), failure))
  const waiting = others.filter((one) => one.deadAt === null)
  const isRepeated = (request: RequestRecord) => waiting.some((one) => sameRequest(one, request) && one.trigger === request.trigger)
  const ends = [...failed.filter((request) => !isRepeated(request)), ...waiting.flatMap((one) => heir(one, failed))]
  for (const request of failed.filter(isRepeated)) await r.requests.remove(request.id)
  for (const next of ends)
    if (next.deadAt && isRenewed(next)) await r.requests.remove(next.id)
    else await r.requests.put(next)
  return ends.filter((next) => next.deadAt !== null)
}

/** A waiting request with the attempts and the pause of the one that failed most often of the same. */
function heir(waiting: RequestRecord, failed: readonly RequestRecord[]): readonly RequestRecord[] {
  if (!isAutomatic(waiting) || waiting.trigger === 'redrive') return []
  const [worst] = failed.filter((one) => sameRequest(one, waiting)).sort((a, b) => b.attempts - a.attempts)
  if (!worst) return []
  const { deadAt, lastError } = worst
  const attempts = Math.max(worst.attempts, waiting.attempts)
  const notBefore = (worst.notBefore ?? '') > (waiting.notBefore ?? '') ? worst.notBefore : waiting.notBefore
  return [{ ...waiting, attempts, notBefore, deadAt, lastError }]
}

/** The schedule asks again by itself. */
const isRenewed = (request: RequestRecord): boolean => request.kind === 'sync' && isAutomatic(request)

function afterFailure(runner: Runner, request: RequestRecord, failure: Failure): RequestRecord {
  if (failure.follow === 'wait') {
    const notBefore = new Date(runner.clock.now() + failure.retryAfterMs).toISOString()
    return { ...request, notBefore, lastError: failure.message }
  }
  const attempts = request.attempts + 1
  const failed = { ...request, attempts, lastError: failure.message }
  if (failure.follow === 'person' || attempts >= attemptLimit) return { ...failed, notBefore: null, deadAt: nowOf(runner.clock) }
  const pause = backoffMs(attempts, runner.random, runBackoff, failure.retryAfterMs)
  return { ...failed, notBefore: new Date(runner.clock.now() + pause).toISOString() }
}

/** A side that is shut to us and dead requests are problems of the connection; a run that went well solves them, unless something dead is left. */
async function tell(runner: Runner, r: Repositories, { failure }: Ended, dead: readonly RequestRecord[]): Promise<void> {
  const { storeName } = await r.connection.get()
  const draft = (code: string, message: string) => ({
    subjectKind: 'connection' as const,
    subjectId: runner.connectionId,
    label: storeName,
    code,
    message,
  })
  const scope = (codes: readonly string[]) => ({ kind: 'connection' as const, codes })
  const set = (codes: readonly string[], drafts: readonly ReturnType<typeof draft>[]) =>
    setProblems(runner, r, [runner.connectionId], drafts, scope(codes))
  if (failure === null) {
    const isDeadLeft = (await r.requests.all()).some((one) => one.deadAt !== null)
    return set(isDeadLeft ? shut : [...shut, 'run_gave_up'], [])
  }
  if (shut.includes(failure.code)) {
    const ofThatSide = shut.filter((code) => code.split('_')[0] === failure.code.split('_')[0])
    await set(ofThatSide, [draft(failure.code, failure.message)])
    // It says already why nothing is tried any more.
    if (failure.follow === 'person') return
  }
  if (dead.length === 0) return
  const kinds = [...new Set(dead.map((request) => request.kind.replaceAll('_', ' ')))].join(', ')
  await set(['run_gave_up'], [draft('run_gave_up', `${kinds}: tried ${attemptLimit} times, last: ${failure.message}`)])
}
