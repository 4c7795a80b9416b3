import type { Repositories } from '../ports/repositories.ts'
import type { SubjectKind } from '../records/work.ts'
import type { RunContext } from './context.ts'
import { setProblems } from './problems.ts'
import { type Result, recordResults } from './results.ts'

/** Counts and tells these ends, and makes the rejected ones the open problems of their subjects: the others' are solved. */
export async function recordEnds(
  context: RunContext,
  repositories: Repositories,
  results: readonly Result[],
  kind: SubjectKind,
): Promise<void> {
  await recordResults(context, repositories, results)
  const subjects = results.map((result) => result.subjectId)
  const problems = results.filter((result) => result.result === 'rejected').map(({ result: _, ...draft }) => draft)
  await setProblems(context, repositories, subjects, problems, { kind })
}
