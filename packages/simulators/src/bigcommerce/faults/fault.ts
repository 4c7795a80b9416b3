import { API_FAULTS, type FaultPanel, type FaultSetting, type StrokeOf, WEBHOOK_FAULTS } from '../../server/fault-panel.ts'

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

/** Of `too-many-requests` the answer has the quota's headers, and the rest of the window is gone. */
export const FAULT_KINDS = [
  ...API_FAULTS,
  /** 429 without the quota's headers: the store itself cannot cope. */
  'overloaded',
  /** Orders whose consignments come without their lines. */
  'empty-line-items',
  ...WEBHOOK_FAULTS,
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export type Stroke = StrokeOf<FaultKind, 'store'>

export type StoreFaults = FaultPanel<'store', Fault>
