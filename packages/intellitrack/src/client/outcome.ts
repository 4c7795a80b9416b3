import { type Outcome, rejected, retry, uncertain } from '@connect/core'
import type { ErrorBody } from './error-body.ts'
import type { Reply } from './reply.ts'

const waitMs = 30_000

/** What a call that did not go through means for each record in it. A write never rejects its promise. */
export function outcomeOf(reply: Exclude<Reply<unknown>, { kind: 'ok' }>): Outcome<never> {
  if (reply.kind === 'lost') return reply.sent === 'no' ? retry(waitMs, reply.reason) : uncertain(reply.reason)
  // The warehouse may fail after it has done the work: that is looked up, not sent again.
  if (reply.status >= 500)
    return reply.error.code === 'unavailable' ? retry(reply.retryAfterMs ?? waitMs, reply.error.message) : uncertain(reply.error.message)
  // A lost credential is no fault of the record: it waits until a person has mended the access.
  if (mayPass(reply.error) || reply.status === 401 || reply.status === 403) return retry(reply.retryAfterMs ?? waitMs, reply.error.message)
  return refusal(reply.error)
}

/** What a refusal means for the one record it is about. */
export const refusal = (error: ErrorBody): Outcome<never> =>
  mayPass(error) ? retry(waitMs, error.message) : rejected(error.code, withLines(error), error.field)

/** The same request may succeed later. Not so one that names an old version: somebody has to look at the new one first. */
const mayPass = ({ retryable, code }: ErrorBody): boolean => retryable && code !== 'version_conflict'

/** An order's refusal names each line at fault in its details; a person wants to read them. */
function withLines(error: ErrorBody): string {
  const lines = error.details?.['lines']
  if (!Array.isArray(lines) || lines.length === 0) return error.message
  const named = lines
    .map((line: unknown) => (typeof line === 'object' && line !== null && 'itemNumber' in line ? String(line.itemNumber) : ''))
    .filter(Boolean)
  return named.every((name) => error.message.includes(name)) ? error.message : `${error.message} (${named.join(', ')})`
}
