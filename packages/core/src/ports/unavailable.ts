/** Why nothing could be read or sent. `auth` and `forbidden` wait for a person; the others are tried again. */
export type UnavailableReason = 'unreachable' | 'throttled' | 'auth' | 'forbidden' | 'gone' | 'fault'

/** The store or the warehouse cannot be used now. Thrown by reads; a run ends with it, nothing half-written. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly party: 'store' | 'warehouse'
  readonly reason: UnavailableReason
  /** Milliseconds before which a new attempt is pointless; null when nobody said. */
  readonly retryAfterMs: number | null
  /** The catalogue's code of a cause that is known more exactly than the reason says, and has a remedy of its own; null: none is. */
  readonly code: string | null
  constructor(
    party: 'store' | 'warehouse',
    reason: UnavailableReason,
    message: string,
    retryAfterMs: number | null = null,
    options?: ErrorOptions & { readonly code?: string | null },
  ) {
    super(message, options)
    this.party = party
    this.reason = reason
    this.retryAfterMs = retryAfterMs
    this.code = options?.code ?? null
  }
}
