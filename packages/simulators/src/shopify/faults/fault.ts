import { API_FAULTS, type FaultPanel, type FaultSetting, type StrokeOf, WEBHOOK_FAULTS } from '../../server/fault-panel.ts'

/** Something the panel makes go wrong, a number of times or until it is cleared. */
export interface Fault extends FaultSetting<FaultKind> {
  /** The shop it concerns; every shop where absent. */
  readonly shop?: string
  /**
   * What it strikes: an operation's name (`InventorySet`), a root field (`inventorySetQuantities`), `graphql`, `token`, `bulk-file`,
   * `upload`, a webhook topic (`orders/create`), `bulk`, or `*`.
   */
  readonly on: string
  /** The HTTP status of `fail-before`. */
  readonly status?: number
  /** Milliseconds of `slow` and `webhook-delay`. */
  readonly milliseconds?: number
  /** Seconds in the Retry-After header of `too-many-requests`; without it there is no header. */
  readonly retryAfter?: number
  /** The scope that `missing-scope` takes away. */
  readonly scope?: string
  /** Whether `bulk-fails` leaves a file with what was done. */
  readonly partial?: boolean
}

export const FAULT_KINDS = [...API_FAULTS, 'throttled', 'key-in-use', 'bulk-fails', ...WEBHOOK_FAULTS] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export type Stroke = StrokeOf<FaultKind, 'shop'>

export type ShopFaults = FaultPanel<'shop', Fault>
