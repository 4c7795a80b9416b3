import type { Notice, ScreenLink, Tone } from './frame.ts'
import type { Listed, ListFilter, ListQuery } from './list.ts'

export interface OrdersView {
  readonly title: string
  readonly query: ListQuery
  readonly searchLabel: string
  readonly filters: readonly ListFilter[]
  readonly orders: Listed<OrderRow>
  readonly notices: readonly Notice[]
}
export interface OrderRow {
  readonly orderId: string
  readonly number: string
  readonly placed: string
  /** Link state in words: "In the warehouse", "Waiting", "Not imported", "Shipped". */
  readonly state: string
  readonly tone: Tone
  /** Why not imported, or what was sent: one sentence. */
  readonly text: string
  readonly pickingOrders: readonly string[]
  readonly units: { readonly ordered: number; readonly picked: number; readonly shipped: number }
  readonly timeline: ScreenLink
  /** What can be done about it; each posts `{ action: id, orderId }`. */
  readonly actions: readonly { readonly id: 'retry'; readonly label: string; readonly blocked: string | null }[]
}
