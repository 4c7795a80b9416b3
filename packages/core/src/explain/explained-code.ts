import { textOf } from '../catalogue/index.ts'
import type { CodeText } from '../catalogue/text.ts'
import type { ActivityRecord, ProblemRecord } from '../records/work.ts'

/** A code with its words, and what was said of this very record. */
export interface ExplainedCode {
  readonly code: string
  readonly title: string
  readonly message: string
  readonly advice: string
  readonly fix: CodeText['fix']
}

export function explainCode(code: string | null, message: string | null): ExplainedCode | null {
  return code === null ? null : { code, message: message ?? '', ...textOf(code) }
}

export interface ExplainedProblem extends ExplainedCode {
  readonly openedAt: string
  readonly details: string | null
}

export const explainProblem = (problem: ProblemRecord): ExplainedProblem => ({
  code: problem.code,
  message: problem.message,
  ...textOf(problem.code),
  openedAt: problem.openedAt,
  details: problem.details,
})

/** One line of a timeline, newest first. */
export interface TimelineEntry {
  readonly at: string
  readonly result: ActivityRecord['result']
  readonly code: string
  readonly title: string
  readonly message: string
}

export const timelineEntry = ({ at, result, code, message }: ActivityRecord): TimelineEntry => ({
  at,
  result,
  code,
  title: textOf(code).title,
  message,
})
