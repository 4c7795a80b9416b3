/** Why nothing could be read or sent. `auth` and `forbidden` wait for a person; the others are tried again. */
export type UnavailableReason = 'unreachable' | 'throttled' | 'auth' | 'forbidden' | 'gone' | 'fault'

/** Causes that are known more exactly than a reason says, each with a remedy of its own in the catalogue. */
export const storeCauses = ['store_clock_wrong', 'store_key_stripped', 'store_answers_page', 'store_not_encrypted'] as const
export type StoreCause = (typeof storeCauses)[number]

/** The store or the warehouse cannot be used now. Thrown by reads; a run ends with it, nothing half-written. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly party: 'store' | 'warehouse'
  readonly reason: UnavailableReason
  /** Milliseconds before which a new attempt is pointless; null when nobody said. */
  readonly retryAfterMs: number | null
  /** null: no more is known than the reason. */
  readonly code: StoreCause | null
  constructor(
    party: 'store' | 'warehouse',
    reason: UnavailableReason,
    message: string,
    retryAfterMs: number | null = null,
    options?: ErrorOptions & { readonly code?: StoreCause | null },
  ) {
    super(message, options)
    this.party = party
    this.reason = reason
    this.retryAfterMs = retryAfterMs
    this.code = options?.code ?? null
  }
}
