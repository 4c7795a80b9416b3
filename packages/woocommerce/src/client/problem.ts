import { parseJson } from '@connect/http'
import { z } from 'zod'

/** What WordPress says is wrong. `data` may hold more than the status, or be a bare number. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly data: Readonly<Record<string, unknown>>
}

/** null: it is not how WordPress says that something is wrong. */
export function readProblem(json: unknown): Problem | null {
  const read = problem.safeParse(json)
  return read.success ? read.data : null
}

const problem = z.object({
  // Errors of fulfillments have the code 0.
  code: z.union([z.string(), z.number()]).transform(String),
  message: z.string().catch(''),
  data: z.record(z.string(), z.unknown()).catch({}),
})

/** What a reply holds: JSON of WordPress, or something that came in its place. */
export interface Told {
  readonly json: unknown
  readonly problem: Problem | null
}

export function readTold(body: string): Told {
  const json = parseJson(body)
  return { json, problem: readProblem(json) }
}

/** One sentence, as it is said to a person. */
export const sentenceOf = (status: number, problem: Problem | null): string =>
  problem === null ? `HTTP ${status}` : `${plain(problem.message) || problem.code} (${problem.code}, HTTP ${status})`

const plain = (message: string): string =>
  message
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
