import { type Problem, problem, statusOf } from './problem.ts'

/** What a request ended as, before it is written out. */
export interface Answered {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Name of who called, for the log of calls. */
  readonly caller?: string
}

export const refused = (body: Problem, headers: Readonly<Record<string, string>> = {}): Answered => ({
  status: statusOf(body.code),
  body,
  headers,
})

export const tooMany = (seconds: number): Answered =>
  refused(problem('rate_limited', `Too many requests. Try again in ${seconds} s.`), { 'retry-after': String(seconds) })
