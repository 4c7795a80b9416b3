import { Unavailable, type UnavailableReason } from '@connect/core'
import type { Verdict } from './classify.ts'

/** The error a read ends with when a reply means that nothing can be read now. `what` names the request in the merchant's words. */
export function unavailableFor(party: Unavailable['party'], verdict: Exclude<Verdict, { action: 'ok' }>, what: string): Unavailable {
  const afterMs = 'afterMs' in verdict ? verdict.afterMs : null
  return new Unavailable(party, reasons[verdict.action], `${what}: ${verdict.reason}`, afterMs, { code: verdict.code ?? null })
}

const reasons: Readonly<Record<Exclude<Verdict['action'], 'ok'>, UnavailableReason>> = {
  retry: 'unreachable',
  throttled: 'throttled',
  auth: 'auth',
  forbidden: 'forbidden',
  notFound: 'gone',
  rejected: 'fault',
  fault: 'fault',
}
