/** What is not deterministic comes from outside (DESIGN section 3), so that a run can be replayed from a seed. */

/** The present instant, in milliseconds since the epoch (UTC). */
export interface Clock {
  now(): number
}

/** Randomness: ids, nonces, jitter. */
export interface Random {
  /** A UUID, version 4. */
  uuid(): string
  /** A number in [0, 1). */
  fraction(): number
}

/** Waiting. Rejects with the signal's reason when it is aborted. */
export interface Timer {
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface TransportRequest {
  readonly method: HttpMethod
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Milliseconds until the request is given up. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

export interface TransportResponse {
  readonly status: number
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  text(): Promise<string>
  /** The body in chunks, for downloads too large to hold. */
  stream(): AsyncIterable<Uint8Array>
}

/**
 * From request to response: the only way out of the house.
 * Rejects with a TransportError whose `sent` says whether the request may have reached the other side.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>
}

export class TransportError extends Error {
  override readonly name = 'TransportError'
  /** 'no': it never left; 'maybe': it may have been carried out although no reply came. */
  readonly sent: 'no' | 'maybe'
  constructor(message: string, sent: 'no' | 'maybe', options?: ErrorOptions) {
    super(message, options)
    this.sent = sent
  }
}

/** Structured log lines. Secrets and personal data never go in. */
export interface Log {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void
  info(message: string, fields?: Readonly<Record<string, unknown>>): void
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void
  error(message: string, fields?: Readonly<Record<string, unknown>>): void
}
