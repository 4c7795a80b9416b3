import type { WarehouseContext } from '../context.ts'
import type { PickingOrder } from '../model/orders.ts'
import type { Quantity } from '../quantity.ts'
import { shippedOf } from '../rules/shipped.ts'
import type { Snapshot } from './snapshot.ts'

export interface SnapshotPick {
  readonly orderId: string
  readonly orderExternalRef: string
  readonly lineNumber: number
  readonly lineExternalRef: string | null
  readonly itemNumber: string
  readonly siteId: string
  /** Eaches. */
  readonly ordered: Quantity
  readonly picked: Quantity
  readonly shipped: Quantity
  readonly status: 'open' | 'closed'
}

const recently = 30 * 24 * 3_600_000

/** What had left the shelf for a connection's orders when the snapshot was taken: open ones, and those that changed since a checkpoint (or lately). */
export function snapshotPicks(
  context: WarehouseContext,
  snapshot: Snapshot,
  externalSystem: string,
  changedSince: number | undefined,
): readonly SnapshotPick[] {
  const from = new Date(snapshot.takenAt - recently).toISOString()
  const isRecent = (order: PickingOrder) => (changedSince === undefined ? order.updatedAt >= from : order.changeSequence > changedSince)
  return snapshot.orders
    .filter((order) => order.externalRef?.system === externalSystem && order.deletedAt === null)
    .filter((order) => order.status === 'open' || isRecent(order))
    .flatMap((order) => picksOf(context, snapshot, order))
}

function picksOf({ tables }: WarehouseContext, { defaultSiteId }: Snapshot, order: PickingOrder): readonly SnapshotPick[] {
  return order.lines.map((line) => ({
    orderId: order.id,
    orderExternalRef: order.externalRef?.id ?? '',
    lineNumber: line.lineNumber,
    lineExternalRef: line.externalRef,
    itemNumber: tables.items.get(line.itemId)?.itemNumber ?? '',
    siteId: order.siteId ?? defaultSiteId,
    ordered: line.ordered * line.eachCount,
    picked: line.picked * line.eachCount,
    shipped: shippedOf(order, line.lineNumber) * line.eachCount,
    status: order.status,
  }))
}
