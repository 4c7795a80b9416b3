import type { ErrorBody } from './error-body.ts'

/**
 * What came of one call. refused: the contract's error. lost: no usable reply; `sent` says whether it may have been carried out.
 */
export type Reply<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly status: number; readonly error: ErrorBody; readonly retryAfterMs: number | null }
  | { readonly kind: 'lost'; readonly sent: 'no' | 'maybe'; readonly reason: string }
