import { Unavailable } from '@connect/core'
import { answeredBy, type NoAccess, parseJson, type Reply, type Sending, type Unwritten, unwritten, whereUnreadable } from '@connect/http'
import type { z } from 'zod'
import { type Problem, readProblem } from './problem.ts'

/** What came of a write. A refusal says what the store said; `status` 404: what was to be changed is not there. */
export type Written<Data> =
  | { readonly kind: 'answer'; readonly data: Data }
  | Exclude<Unwritten, { kind: 'refused' }>
  | (Extract<Unwritten, { kind: 'refused' }> & { readonly status: number; readonly problem: Problem | null })

/** A read's answer and its headers. Throws Unavailable; `what` names the request in words. */
export function answered<Data>(
  data: z.ZodType<Data>,
  sent: Sending | NoAccess,
  what: string,
): { readonly data: Data; readonly reply: Reply } {
  const { reply } = answeredBy('store', sent, what)
  const read = data.safeParse(parseJson(reply.body))
  if (read.success) return { data: read.data, reply }
  throw new Unavailable('store', 'fault', `${what}: the store's answer could not be read (${whereUnreadable(read.error)})`)
}

/** What became of a write. Never throws. */
export function writtenBy<Data>(data: z.ZodType<Data>, sent: Sending | NoAccess, what: string): Written<Data> {
  if (sent.kind !== 'reply') return unwritten(sent) as Exclude<Unwritten, { kind: 'refused' }>
  const { reply, verdict } = sent
  const problem = readProblem(parseJson(reply.body))
  const refusal = { access: false, status: reply.status, problem }
  // Of a write, what was to be changed is not there; a route that is not there is a store that cannot be asked now.
  if (verdict.action === 'notFound' && problem?.code !== 'rest_no_route') return { kind: 'refused', reason: verdict.reason, ...refusal }
  const failed = unwritten(sent)
  if (failed) return failed.kind === 'refused' ? { ...refusal, ...failed } : failed
  const read = data.safeParse(parseJson(reply.body))
  if (read.success) return { kind: 'answer', data: read.data }
  return { kind: 'lost', reason: `the answer to ${what} could not be read (${whereUnreadable(read.error)})` }
}
