import type { SiteContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import { profileOf } from '../site/profile.ts'

const CORE: readonly (readonly [string, string])[] = [
  ['pending', 'Pending payment'],
  ['processing', 'Processing'],
  ['on-hold', 'On hold'],
  ['completed', 'Completed'],
  ['cancelled', 'Cancelled'],
  ['refunded', 'Refunded'],
  ['failed', 'Failed'],
]

export interface StatusName {
  readonly id: string
  readonly label: string
}

/** The store's own statuses, those of other plugins last; drafts are not among them. */
export function orderStatuses(context: SiteContext): StatusName[] {
  return [...CORE.map(([id, label]) => ({ id, label })), ...profileOf(context).ownStatuses.map(({ id, label }) => ({ id, label }))]
}

/** With the checkout's drafts, as `orders/statuses` lists them. */
export function listedStatuses(context: SiteContext): StatusName[] {
  return [...CORE.map(([id, label]) => ({ id, label })), DRAFT, ...orderStatuses(context).slice(CORE.length)]
}

const DRAFT: StatusName = { id: 'checkout-draft', label: 'Draft' }

/** What a request may set, in the order in which a refusal lists them. */
export function settableStatuses(context: SiteContext): string[] {
  return ['auto-draft', ...listedStatuses(context).map(({ id }) => id)]
}

export function isStatus(context: SiteContext, status: string): boolean {
  return settableStatuses(context).includes(status)
}

export function statusLabel(context: SiteContext, status: string): string {
  return listedStatuses(context).find(({ id }) => id === status)?.label ?? status
}

export function isPaidStatus(context: SiteContext, status: string): boolean {
  return (
    status === 'processing' || status === 'completed' || profileOf(context).ownStatuses.some((own) => own.id === status && own.countsAsPaid)
  )
}

/** Neither in lists nor told to anybody. */
export function isDraft(status: string): boolean {
  return status === 'auto-draft' || status === 'checkout-draft'
}

/** Nothing more is sent for it. */
export function isClosed(order: Order): boolean {
  return CLOSED.has(order.status)
}

const CLOSED: ReadonlySet<string> = new Set(['completed', 'cancelled', 'refunded', 'failed', 'trash'])
