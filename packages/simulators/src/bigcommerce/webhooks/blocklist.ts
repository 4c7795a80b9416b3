import type { StoreContext } from '../context.ts'
import { HOOK_KIND, type HookDomain } from './hook.ts'

const WINDOW = 2 * 60_000
const BLOCKED = 3 * 60_000
const LEAST_SENT = 100
const LEAST_RATIO = 0.9

type Stored = Pick<StoreContext, 'world'>

/** Until when nothing is sent to a destination's domain; undefined where it is not blocked. */
export function blockedUntil(context: Stored, destination: string, now: number): number | undefined {
  const until = domains(context).get(domainOf(destination))?.blockedUntil ?? 0
  return until > now ? until : undefined
}

/** Counts an attempt. After 100 in two minutes of which fewer than nine in ten succeeded, the whole domain is left alone for three. */
export function countAttempt(context: Stored, destination: string, success: boolean, now: number): void {
  const domain = domainOf(destination)
  const before = domains(context).get(domain)
  const running =
    before && now - before.windowStart < WINDOW ? before : { domain, windowStart: now, sent: 0, delivered: 0, blockedUntil: 0 }
  const counted: HookDomain = { ...running, sent: running.sent + 1, delivered: running.delivered + (success ? 1 : 0) }
  const failing = counted.sent >= LEAST_SENT && counted.delivered / counted.sent < LEAST_RATIO
  const blocked = failing ? { windowStart: now + BLOCKED, sent: 0, delivered: 0, blockedUntil: now + BLOCKED } : {}
  domains(context).put(domain, { ...counted, ...blocked })
}

export function domains(context: Stored) {
  return context.world.collection<HookDomain>(HOOK_KIND.domain)
}

export function domainOf(destination: string): string {
  return new URL(destination).host
}
