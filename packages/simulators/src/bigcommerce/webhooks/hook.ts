import type { QueuedDelivery } from '../../server/deliver-webhooks.ts'

/** A webhook that a client made. Id: as text. Instants are epoch milliseconds. */
export interface Hook {
  readonly id: number
  readonly clientId: string
  /** `store/order/*` */
  readonly scope: string
  readonly destination: string
  readonly headers: Readonly<Record<string, string>> | null
  /** As it was set, by the client or by deactivation; see `isLive`. */
  readonly isActive: boolean
  readonly createdAt: number
  readonly updatedAt: number
  /** When something last was delivered to it, or somebody made or changed it. */
  readonly usedAt: number
}

export interface HookDelivery extends QueuedDelivery {
  readonly hookId: number
  /** The event's own, not the hook's wildcard. */
  readonly scope: string
  readonly headers: Readonly<Record<string, string>>
}

/** How deliveries to a domain fare; all hooks of the store that lead there share it. Id: the domain. */
export interface HookDomain {
  readonly domain: string
  readonly windowStart: number
  readonly sent: number
  readonly delivered: number
  /** 0: it is not blocked. */
  readonly blockedUntil: number
}

/** World collection names. */
export const HOOK_KIND = { hook: 'hook', delivery: 'hook_delivery', domain: 'hook_domain', settings: 'hook_settings' } as const

const IDLE = 90 * 24 * 60 * 60 * 1_000

/** A hook that nothing happened to for 90 days is deactivated. */
export function isLive(hook: Hook, now: number): boolean {
  return hook.isActive && now - hook.usedAt < IDLE
}
