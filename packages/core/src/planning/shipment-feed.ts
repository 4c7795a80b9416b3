import type { PickingOrder } from '../domain/warehouse.ts'
import type { PickingRecord } from '../records/order.ts'

export interface FeedSight {
  /** Instant. */
  readonly now: string
  /** We were taking it back ourselves when its reply was lost. */
  readonly cancelledByUs: boolean
  /** What the store had fulfilled of a line when we last read it. */
  fulfilled(lineId: string): number
}

/** What we know of a picking order once the warehouse has shown it; null: this sight is of one that is no longer meant. */
export function pickingAfterSight(record: PickingRecord, row: PickingOrder, sight: FeedSight): PickingRecord | null {
  const same = record.pickingOrderId === row.pickingOrderId
  const there = record.state === 'accepted' || record.state === 'done' || (record.state === 'held' && record.status === 'deleted')
  if (row.status === 'deleted') return same && there ? deleted(record, sight) : null
  if (!there && !(record.state === 'sending' || !same)) return null
  const fresh: PickingRecord = {
    ...record,
    pickingOrderId: row.pickingOrderId,
    pickingOrderNumber: row.orderNumber,
    warehouseVersion: row.version,
    status: row.status,
    firstPickAt: row.firstPickAt,
    lastPickAt: row.lastPickAt,
    closedAt: row.closedAt,
    picked: row.lines.filter((line) => line.picked > 0).map(({ lineId, picked }) => ({ lineId, quantity: picked })),
    shipments: row.shipments,
    updatedAt: sight.now,
  }
  if (!there)
    return {
      ...arrived(fresh, row, sight),
      code: null,
      message: null,
      attempts: 0,
      nextAttemptAt: fresh.acceptedDigest === null ? sight.now : null,
    }
  return moved(record, record.acceptedDigest === null ? arrived(fresh, row, sight) : fresh, sight)
}

/** In the warehouse although nobody told us so, or with content we are not sure of: what it shows is what it took. */
function arrived(record: PickingRecord, row: PickingOrder, sight: FeedSight): PickingRecord {
  const before = new Map(record.accepted.map((line) => [line.lineId, line.fulfilledBefore]))
  const accepted = row.lines.map(({ lineId, itemNumber, ordered }) => ({
    lineId,
    itemNumber,
    quantity: ordered,
    fulfilledBefore: before.get(lineId) ?? sight.fulfilled(lineId),
  }))
  return { ...record, state: 'accepted', accepted }
}

function moved(before: PickingRecord, after: PickingRecord, { now }: FeedSight): PickingRecord {
  const reopened = after.status === 'open' && before.status === 'closed'
  const news =
    reopened ||
    JSON.stringify(before.shipments) !== JSON.stringify(after.shipments) ||
    JSON.stringify(before.picked) !== JSON.stringify(after.picked)
  const back = after.state === 'held' || (after.state === 'done' && news)
  const undone = before.firstPickAt !== null && after.firstPickAt === null && before.refusedDigest !== null
  if (undone) return { ...after, state: back ? 'accepted' : after.state, refusedDigest: null, nextAttemptAt: now }
  // What the store changed meanwhile was of no account: it is decided on anew.
  return back ? { ...after, state: 'accepted', nextAttemptAt: now } : after
}

function deleted(record: PickingRecord, { now, cancelledByUs }: FeedSight): PickingRecord | null {
  if (record.status === 'deleted' && record.state === 'held') return null
  const gone = { ...record, status: 'deleted' as const, updatedAt: now }
  if (record.state === 'done') return gone
  if (cancelledByUs) return { ...gone, state: 'cancelled', accepted: [], acceptedDigest: null, attempts: 0, nextAttemptAt: null }
  const message = `Picking order ${record.pickingOrderNumber ?? record.orderNumber} was deleted in the warehouse`
  return { ...gone, state: 'held', code: 'deleted_in_warehouse', message, attempts: 0, nextAttemptAt: null }
}
