import { type ClassificationRow, classifier, type Reply, type Verdict } from '@connect/http'
import { type Problem, readProblem } from './problem.ts'

type Body = Problem | null
type Action = 'auth' | 'forbidden' | 'notFound' | 'rejected'

const rows: readonly ClassificationRow<Body>[] = [
  {
    name: 'the quota of the window is used up, certainly nothing was done (reference 2.3)',
    when: ({ status }) => status === 429,
    judge: (reply) => ({ action: 'throttled', afterMs: untilReset(reply.headers), reason: 'the call limit of the store is reached' }),
  },
  {
    name: 'the old word for the same',
    when: ({ status }) => status === 509,
    judge: (reply) => ({ action: 'throttled', afterMs: untilReset(reply.headers), reason: 'the call limit of the store is reached (509)' }),
  },
  said('the token is dead', 'auth', 401),
  said('a scope is missing, or the store keeps something from us', 'forbidden', 403),
  said('not there', 'notFound', 404, 410),
  {
    name: 'it will not take this as it is',
    when: ({ status }) => status >= 400 && status < 500 && status !== 408 && status !== 425,
    judge: ({ status }, problem) => ({ action: 'rejected', reason: sentence(status, problem) }),
  },
]

/** What a reply of the store means; every reply means exactly one thing. */
export const classifyReply: (reply: Reply, now: number) => Verdict = classifier(rows, (reply) => readProblem(reply.body))

/** Milliseconds until the window ends, as a reply states it; null: it does not (the store itself is overloaded, or something before it answered). */
export function untilReset(headers: Reply['headers']): number | null {
  const text = headers['x-rate-limit-time-reset-ms']
  return text !== undefined && /^\d+$/.test(text.trim()) ? Math.min(Number(text), LONGEST_WINDOW) : null
}

function said(name: string, action: Action, ...statuses: readonly number[]): ClassificationRow<Body> {
  return {
    name,
    when: ({ status }) => statuses.includes(status),
    judge: ({ status }, problem) => ({ action, reason: sentence(status, problem) }),
  }
}

const sentence = (status: number, problem: Body) => (problem ? `${problem.sentence} (HTTP ${status})` : `HTTP ${status}`)

/** Windows are half a minute; nothing longer than an hour is believed. */
const LONGEST_WINDOW = 3_600_000
