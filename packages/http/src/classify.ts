import type { StoreCause } from '@connect/core'
import { retryAfterMs } from './retry-after.ts'

/** A complete reply, body read. Header names in lower case. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * What to do about a reply; every reply has exactly one. `afterMs` null: nobody said how long.
 * retry: the other side failed, perhaps after doing it. throttled: it certainly did nothing. auth: the credential is dead. forbidden: it is not enough.
 * notFound: what was asked for is not there. rejected: it will not take this as it is. fault: not an answer we know.
 * `code`: a cause that has a remedy of its own.
 */
export type Verdict =
  | { readonly action: 'ok' }
  | { readonly action: 'retry'; readonly afterMs: number | null; readonly reason: string; readonly code?: StoreCause }
  | { readonly action: 'throttled'; readonly afterMs: number | null; readonly reason: string; readonly code?: StoreCause }
  | { readonly action: 'auth' | 'forbidden' | 'notFound' | 'rejected' | 'fault'; readonly reason: string; readonly code?: StoreCause }

/** One row of a platform's table: what it recognises, and what that means. Rows are tried in order. */
export interface ClassificationRow<Body> {
  readonly name: string
  readonly when: (reply: Reply, body: Body) => boolean
  readonly judge: (reply: Reply, body: Body, now: number) => Verdict
}

/** A platform's rows with the HTTP table behind them, so that it is total: no reply falls through. */
export function classifier<Body>(
  rows: readonly ClassificationRow<Body>[],
  parse: (reply: Reply) => Body,
): (reply: Reply, now: number) => Verdict {
  return (reply, now) => {
    const body = parse(reply)
    const row = rows.find((candidate) => candidate.when(reply, body))
    return row ? row.judge(reply, body, now) : classifyStatus(reply, now)
  }
}

/** What a status means to anybody. Redirects are never followed (SSRF), so a 3xx is a fault that names where it pointed. */
export function classifyStatus(reply: Reply, now: number): Verdict {
  const { status } = reply
  const afterMs = retryAfterMs(reply.headers['retry-after'], now)
  const reason = `HTTP ${status}`
  if (status >= 200 && status < 300) return { action: 'ok' }
  if (status === 401) return { action: 'auth', reason }
  if (status === 403) return { action: 'forbidden', reason }
  if (status === 404 || status === 410) return { action: 'notFound', reason }
  if (status === 429) return { action: 'throttled', afterMs, reason }
  if (status === 408 || status === 425 || status >= 500) return { action: 'retry', afterMs, reason }
  if (status >= 400 && status < 500) return { action: 'rejected', reason }
  return { action: 'fault', reason: status >= 300 && status < 400 ? `${reason} to another address, which is not followed` : reason }
}
