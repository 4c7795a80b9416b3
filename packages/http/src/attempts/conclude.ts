import { Unavailable } from '@connect/core'
import { unavailableFor } from '../unavailable-for.ts'
import type { NoAccess } from './persist.ts'
import type { Sending } from './send-once.ts'

/** Why a write has no answer. notDone: certainly nothing was done; refused: nothing, and it will not be as it is; lost: perhaps. */
export type Unwritten =
  | { readonly kind: 'notDone'; readonly afterMs: number; readonly reason: string }
  | { readonly kind: 'refused'; readonly access: boolean; readonly reason: string }
  | { readonly kind: 'lost'; readonly reason: string }

/** The good reply to a read. Throws Unavailable where there is none; `what` names the request in words. */
export function answeredBy<Sent extends Sending>(
  party: Unavailable['party'],
  sent: Sent | NoAccess,
  what: string,
): Extract<Sent, { readonly kind: 'reply' }> {
  const last: Sending | NoAccess = sent
  if (last.kind === 'noAccess') throw last.error
  if (last.kind === 'broken') throw new Unavailable(party, 'unreachable', `${what}: ${last.reason}`)
  if (last.verdict.action !== 'ok') throw unavailableFor(party, last.verdict, what)
  return sent as Extract<Sent, { readonly kind: 'reply' }>
}

/** What became of a write that has no good reply; null: it has one. Never throws. */
export function unwritten(sent: Sending | NoAccess): Unwritten | null {
  if (sent.kind === 'noAccess') return { kind: 'notDone', afterMs: sent.error.retryAfterMs ?? PAUSE, reason: sent.error.message }
  if (sent.kind === 'broken')
    return sent.sent === 'no' ? { kind: 'notDone', afterMs: PAUSE, reason: sent.reason } : { kind: 'lost', reason: sent.reason }
  const { verdict } = sent
  switch (verdict.action) {
    case 'ok':
      return null
    case 'retry':
    case 'fault':
      return { kind: 'lost', reason: verdict.reason }
    case 'throttled':
      return { kind: 'notDone', afterMs: verdict.afterMs ?? PAUSE, reason: verdict.reason }
    case 'auth':
    case 'notFound':
      return { kind: 'notDone', afterMs: LONG_PAUSE, reason: verdict.reason }
    case 'forbidden':
      return { kind: 'refused', access: true, reason: verdict.reason }
    case 'rejected':
      return { kind: 'refused', access: false, reason: verdict.reason }
  }
}

/** Where in an answer what was expected is missing, of a schema's complaint. */
export function whereUnreadable(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'unexpected shape'
}

const PAUSE = 30_000
const LONG_PAUSE = 15 * 60_000
