import type { ConnectionId, RunId } from '../domain/ids.ts'
import type { PlannedWrite } from '../pipelines/planned-write.ts'
import type { ItemLinkRecord, LevelRecord, VariantRecord } from '../records/catalogue.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../records/order.ts'
import type { ActivityRecord, ProblemRecord, RequestRecord, RunRecord } from '../records/work.ts'
import type { ListQuery } from './views/list.ts'

/**
 * What the screens read of one connection, made by the database in few statements: each method is one statement, none reads a whole table
 * into memory, and a screen's loader uses at most three (issue: beside session and connection). Lists are keyset pages: `cursor` is the last row's key.
 */
export interface Reports {
  home(connectionId: ConnectionId, now: string): Promise<HomeReport>
  orders(connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<OrderReport>>
  products(connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<ProductReport>>
  activity(connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<ActivityRecord>>
  problems(connectionId: ConnectionId, query: ListQuery): Promise<ReportPage<ProblemRecord>>
  /** Running, waiting and latest runs. */
  work(connectionId: ConnectionId, latest: number): Promise<WorkReport>
  /** What a dry run listed, with how many there are per (system, action). */
  plannedWrites(
    connectionId: ConnectionId,
    runId: RunId,
    query: ListQuery,
  ): Promise<ReportPage<NumberedWrite> & { readonly counts: readonly WriteCount[] }>
}

export interface ReportPage<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}
export interface NumberedWrite extends PlannedWrite {
  readonly ordinal: number
}
export type WriteCount = Pick<PlannedWrite, 'system' | 'action'> & { readonly count: number }

export interface HomeReport {
  /** Fulfilment orders that should be in the warehouse, and those that are; waiting ones rightly wait in the store. */
  readonly orders: { readonly due: number; readonly inWarehouse: number; readonly waiting: number }
  /** Shipments of picking orders, and those the store knows of (recorded or superseded). */
  readonly shipments: { readonly made: number; readonly inStore: number }
  /** Figures that are kept in step or stand as a problem, and those that are equal. */
  readonly levels: { readonly kept: number; readonly equal: number }
  /** Of those that ship: `untracked` are kept without stock, `withoutSku` have none. */
  readonly variants: { readonly total: number; readonly linked: number; readonly untracked: number; readonly withoutSku: number }
  readonly openProblems: number
  readonly newestProblems: readonly ProblemRecord[]
  /** The last 24 hours, oldest first: picking orders accepted and shipments recorded. Hours without any are left out. */
  readonly hours: readonly { readonly hour: string; readonly orders: number; readonly shipments: number }[]
  /** The last 14 local days with drift: figures changed in the store by somebody else. */
  readonly drift: readonly { readonly day: string; readonly figures: number }[]
}
export interface WorkReport {
  readonly running: RunRecord | null
  readonly latest: readonly RunRecord[]
  readonly requests: readonly RequestRecord[]
}
export interface OrderReport {
  readonly order: Pick<OrderRecord, 'orderId' | 'open' | 'seenAt'> & {
    readonly number: string
    readonly placedAt: string
    readonly state: string
    readonly ordered: number
    readonly fulfilled: number
  }
  readonly pickings: readonly PickingRecord[]
  readonly shipments: readonly Pick<ShipmentRecord, 'shipmentId' | 'state' | 'code' | 'message' | 'tracking' | 'lines'>[]
  readonly problems: readonly ProblemRecord[]
}
export interface ProductReport {
  readonly variant: Pick<
    VariantRecord,
    'variantId' | 'stockKey' | 'sku' | 'productTitle' | 'variantTitle' | 'kind' | 'state' | 'tracksStock' | 'goneAt'
  >
  readonly link: ItemLinkRecord | null
  readonly levels: readonly LevelRecord[]
  readonly problems: readonly ProblemRecord[]
  /** The newest line of its timeline: why it was not imported. */
  readonly latest: ActivityRecord | null
}
