import { API_FAULTS, type FaultPanel, type FaultSetting, type StrokeOf, WEBHOOK_FAULTS } from '../../server/fault-panel.ts'

/** Something the panel makes go wrong, a number of times or until it is cleared. */
export interface Fault extends FaultSetting<FaultKind> {
  /** The path of the site it concerns; every site where absent. */
  readonly site?: string
  /**
   * What it strikes: an operation (`PUT /wc/v3/orders/{id}`), a path template (`/wc/v3/orders/{id}`), `api`, `plugin` (the routes
   * of our plugin that the backend asks, not those of its page), a webhook's topic (`order.created`), `pump`, or `*`.
   */
  readonly on: string
  /** The HTTP status of `fail-before`, `html-page` and `too-many-requests`. */
  readonly status?: number
  /** Milliseconds of `slow` and `webhook-delay`; of `too-many-requests` what `Retry-After` says, which is absent where nothing is said. */
  readonly milliseconds?: number
}

export const FAULT_KINDS = [
  ...API_FAULTS.filter((kind) => kind !== 'revoke-token' && kind !== 'missing-scope'),
  /** A proxy, firewall or broken plugin answers with a page of its own; nothing was done. */
  'html-page',
  /** Something on the way drops the header `Authorization`. */
  'strip-authorization',
  /** PHP runs out of time in a batch: the first half was done, and a page says so. */
  'half-batch',
  ...WEBHOOK_FAULTS,
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

export type Stroke = StrokeOf<FaultKind, 'site'>

export type SiteFaults = FaultPanel<'site', Fault>
