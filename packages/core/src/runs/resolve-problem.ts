import { applied, type Outcome, rejected } from '../domain/outcome.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ProblemRecord } from '../records/work.ts'
import { addNote, type ByHand } from './notes.ts'

/** Problems that nobody but a person can end: all others end by themselves once they are solved (IM-28). */
export const endedByPerson: ReadonlySet<string> = new Set(['privacy_data_request'])

/** A person has done what a problem asked for. */
export async function resolveProblem(byHand: ByHand, r: Repositories, problemId: string, by: string): Promise<Outcome<ProblemRecord>> {
  const problem = (await r.problems.open()).find((one) => one.id === problemId)
  if (!problem) return rejected('problem_not_open', 'There is no such open problem: it may have been solved already.')
  if (!endedByPerson.has(problem.code))
    return rejected('problem_ends_itself', 'This problem goes away by itself once its cause has: mend it, then retry.')
  const resolved = { ...problem, resolvedAt: new Date(byHand.clock.now()).toISOString() }
  await r.problems.put([resolved])
  await addNote(byHand, r, await r.connection.get(), 'problem_resolved_by', `${by} settled: ${problem.message}`)
  return applied(resolved)
}
