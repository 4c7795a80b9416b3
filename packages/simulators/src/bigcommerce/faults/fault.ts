import type { FaultPanel, FaultSetting, StrokeOf } from '../../server/fault-panel.ts'

/** Something the panel makes go wrong, a number of times or until it is cleared. */
export interface Fault extends FaultSetting<FaultKind> {
  /** The hash of the store it concerns; every store where absent. */
  readonly store?: string
  /**
   * What it strikes: an operation (`POST /v2/orders/{order_id}/shipments`), a path template (`/v2/orders/{order_id}/shipments`), `api`, `token`,
   * a webhook's scope (`store/order/created`), or `*`.
   */
  readonly on: string
  /** The HTTP status of `fail-before`. */
  readonly status?: number
  /** Milliseconds of `slow` and `webhook-delay`. */
  readonly milliseconds?: number
  /** The scope that `missing-scope` takes away. */
  readonly scope?: string
}

export const FAULT_KINDS = [
  'fail-before',
  'lose-reply',
  'cut-body',
  /** 429 with the quota's headers: the rest of the window is gone. */
  'too-many-requests',
  /** 429 without them: the store itself cannot cope. */
  'overloaded',
  'slow',
  'revoke-token',
  'missing-scope',
  /** Orders whose consignments come without their lines. */
  'empty-line-items',
  'webhook-drop',
  'webhook-duplicate',
  'webhook-delay',
  'webhook-forge',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export type Stroke = StrokeOf<FaultKind, 'store'>

export type StoreFaults = FaultPanel<'store', Fault>
