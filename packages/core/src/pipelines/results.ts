import type { Repositories } from '../ports/repositories.ts'
import { type Counts, noCounts, type ResultKind, type SubjectKind } from '../records/work.ts'
import { nowOf, type RunContext } from './context.ts'

/** The end of one input in this run. `code` is in the catalogue; `message` names the record and the cause. */
export interface Result {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly label: string
  readonly result: ResultKind
  readonly code: string
  readonly message: string
}

/** Adds the ends of these inputs to the run's counts and to the timelines, within the transaction that stores what they ended in. */
export async function recordResults(context: RunContext, repositories: Repositories, results: readonly Result[]): Promise<void> {
  if (results.length === 0) return
  const run = await repositories.runs.byId(context.runId)
  if (!run) throw new Error(`Run ${context.runId} is not recorded`)
  await repositories.runs.put({ ...run, counts: addResults(run.counts, results) })
  const at = nowOf(context.clock)
  const told = await newlyTold(
    repositories,
    results.filter((result) => result.result !== 'unchanged'),
  )
  await repositories.activity.add(told.map((result) => ({ ...result, id: context.random.uuid(), at, runId: context.runId })))
}

/** What was said of a record last is not said again: a timeline shows changes, a run's counts show the rest. */
async function newlyTold(repositories: Repositories, results: readonly Result[]): Promise<readonly Result[]> {
  const standing = results.filter(({ result }) => result === 'skipped' || result === 'waiting' || result === 'rejected')
  if (standing.length === 0) return results
  const latest = await repositories.activity.latest([...new Set(standing.map(({ subjectId }) => subjectId))])
  const said = new Map(latest.map((record) => [`${record.subjectKind} ${record.subjectId}`, record]))
  return results.filter((one) => {
    const before = said.get(`${one.subjectKind} ${one.subjectId}`)
    return !(before && standing.includes(one) && before.result === one.result && before.code === one.code && before.message === one.message)
  })
}

export function addResults(counts: Counts, results: readonly Result[]): Counts {
  const sums = { ...counts }
  for (const { result } of results) {
    sums[result] += 1
    sums.seen += 1
  }
  return sums
}

export const countsAddUp = (counts: Counts): boolean =>
  counts.seen === (Object.keys(noCounts) as (keyof Counts)[]).filter((key) => key !== 'seen').reduce((sum, key) => sum + counts[key], 0)
