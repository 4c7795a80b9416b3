import type { Repositories } from '../ports/repositories.ts'
import type { ProblemRecord, SubjectKind } from '../records/work.ts'
import { nowOf, type RunContext } from './context.ts'

export interface ProblemDraft {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly label: string
  /** In the catalogue, which has its advice. */
  readonly code: string
  readonly message: string
  readonly details?: unknown
}

/** Which problems of the subjects a caller speaks for; it leaves the others open. Ids of two kinds may be equal: order 12, variant 12. */
export interface ProblemScope {
  readonly kind?: SubjectKind
  readonly codes?: readonly string[]
}

/** Makes these the open problems of the subjects named: opens new ones, refreshes known ones, closes what is no longer so (IM-28). */
export async function setProblems(
  context: Pick<RunContext, 'clock' | 'random'>,
  repositories: Repositories,
  subjectIds: readonly string[],
  drafts: readonly ProblemDraft[],
  scope: ProblemScope = {},
): Promise<void> {
  const at = nowOf(context.clock)
  const subjects = new Set(subjectIds)
  const spokenFor = (problem: ProblemRecord) =>
    subjects.has(problem.subjectId) &&
    (scope.kind ?? problem.subjectKind) === problem.subjectKind &&
    (scope.codes?.includes(problem.code) ?? true)
  const open = (await repositories.problems.open()).filter(spokenFor)
  const key = (problem: { readonly subjectId: string; readonly code: string }) => `${problem.subjectId}\u0000${problem.code}`
  const known = new Map(open.map((problem) => [key(problem), problem]))
  const wanted = new Set(drafts.map(key))
  const kept = drafts.map((draft): ProblemRecord => {
    const before = known.get(key(draft))
    const details = draft.details === undefined ? null : JSON.stringify(draft.details)
    return {
      ...draft,
      details,
      id: before?.id ?? context.random.uuid(),
      openedAt: before?.openedAt ?? at,
      lastSeenAt: at,
      resolvedAt: null,
    }
  })
  const solved = open.filter((problem) => !wanted.has(key(problem))).map((problem) => ({ ...problem, resolvedAt: at }))
  await repositories.problems.put([...kept, ...solved])
}
