import type { GroupDecision } from '../../planning/order-decision.ts'
import type { DraftContent } from '../../planning/order-facts.ts'
import type { AcceptedLine, PickingRecord } from '../../records/order.ts'

/** What is known of a group before anything has happened to it. */
export function pickingRecord({ record, facts, groupKey, orderNumber }: GroupDecision): PickingRecord {
  if (record) return { ...record, orderNumber: record.pickingOrderId ? record.orderNumber : orderNumber, updatedAt: facts.now }
  return {
    orderId: facts.order.orderId,
    groupKey,
    orderNumber,
    state: 'waiting',
    pickingOrderId: null,
    pickingOrderNumber: null,
    ...nothingThere,
    ...atRest,
    updatedAt: facts.now,
  }
}

/** The lines of a draft as accepted; what the store had fulfilled of them before stays as it was first noted. */
export function acceptedLines(draft: DraftContent, decision: GroupDecision): readonly AcceptedLine[] {
  const before = new Map((decision.record?.accepted ?? []).map((line) => [line.lineId, line.fulfilledBefore]))
  return draft.lines.map(({ lineId, itemNumber, quantity }) => ({
    lineId,
    itemNumber,
    quantity,
    fulfilledBefore: before.get(lineId) ?? decision.facts.order.lines.find((line) => line.lineId === lineId)?.fulfilled ?? 0,
  }))
}

/** What a picking record is when the warehouse holds nothing of it (any more). */
export const nothingThere: Pick<
  PickingRecord,
  'accepted' | 'acceptedDigest' | 'status' | 'firstPickAt' | 'lastPickAt' | 'closedAt' | 'picked' | 'shipments' | 'warehouseVersion'
> = {
  accepted: [],
  acceptedDigest: null,
  status: null,
  firstPickAt: null,
  lastPickAt: null,
  closedAt: null,
  picked: [],
  shipments: [],
  warehouseVersion: null,
}

/** Nothing to try, nothing to tell. */
export const atRest: Pick<PickingRecord, 'code' | 'message' | 'refusedDigest' | 'attempts' | 'nextAttemptAt'> = {
  code: null,
  message: null,
  refusedDigest: null,
  attempts: 0,
  nextAttemptAt: null,
}
