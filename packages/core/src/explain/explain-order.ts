import { id, type OrderId } from '../domain/ids.ts'
import { ownUnits } from '../planning/order-lines.ts'
import { unrouted } from '../planning/order-number.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../records/order.ts'
import {
  type ExplainedCode,
  type ExplainedProblem,
  explainCode,
  explainProblem,
  type TimelineEntry,
  timelineEntry,
} from './explained-code.ts'

/** Everything that is known of one order: for the CLI, and for its page. No addresses, no customer. */
export interface OrderExplanation {
  readonly orderId: OrderId
  readonly number: string
  /** As the store shows it. */
  readonly state: string
  readonly status: string
  readonly placedAt: string
  readonly firstSeenAt: string
  readonly seenAt: string
  readonly open: boolean
  readonly parts: readonly PartExplanation[]
  readonly problems: readonly ExplainedProblem[]
  readonly timeline: readonly TimelineEntry[]
}

/** One picking order of it, or what stands in the way of one. */
export interface PartExplanation {
  readonly groupKey: string
  readonly orderNumber: string
  readonly state: PickingRecord['state']
  readonly reason: ExplainedCode | null
  readonly warehouse: {
    readonly number: string
    readonly status: string | null
    readonly firstPickAt: string | null
    readonly closedAt: string | null
  } | null
  readonly lines: readonly {
    readonly title: string
    readonly itemNumber: string
    readonly ordered: number
    readonly picked: number
    readonly told: number
  }[]
  readonly shipments: readonly ShipmentExplanation[]
  readonly attempts: number
  readonly nextAttemptAt: string | null
}

export interface ShipmentExplanation {
  readonly shipmentId: string
  readonly state: ShipmentRecord['state']
  readonly reason: ExplainedCode | null
  readonly trackingNumber: string | null
  readonly units: number
  readonly recordedAt: string | null
  readonly nextAttemptAt: string | null
}

const timelineLength = 100

/** The orders of that number (with or without its #) or id; usually one, none when nothing is known of it. */
export async function explainOrder(r: Repositories, numberOrId: string): Promise<readonly OrderExplanation[]> {
  const text = numberOrId.trim()
  const found = [
    ...(await r.orders.byNumber(text)),
    ...(await r.orders.byNumber(`#${text}`)),
    ...(await r.orders.byIds([id<OrderId>(text)])),
  ]
  const orders = [...new Map(found.map((record) => [record.orderId, record])).values()]
  const explanations: OrderExplanation[] = []
  for (const order of orders) explanations.push(await explain(r, order))
  return explanations
}

async function explain(r: Repositories, record: OrderRecord): Promise<OrderExplanation> {
  const { order, orderId } = record
  const [pickings, shipments] = [await r.pickings.byOrders([orderId]), await r.shipments.byOrders([orderId])]
  const subjects = [orderId, ...pickings.map((picking) => `${orderId}/${picking.groupKey}`)]
  const problems = await inTurn(subjects, (subject) => r.problems.bySubject(subject))
  const entries = await r.activity.find({ search: order.number, limit: timelineLength })
  const own = entries.filter((entry) => entry.subjectId === orderId || shipments.some((one) => one.shipmentId === entry.subjectId))
  return {
    orderId,
    number: order.number,
    state: order.state,
    status: order.status,
    placedAt: order.placedAt,
    firstSeenAt: record.firstSeenAt,
    seenAt: record.seenAt,
    open: record.open,
    parts: pickings
      .filter((picking) => !(picking.groupKey === unrouted && picking.state === 'skipped'))
      .map((picking) => part(record, picking, shipments)),
    problems: problems.filter((problem) => problem.resolvedAt === null && problem.subjectKind !== 'variant').map(explainProblem),
    timeline: own.map(timelineEntry),
  }
}

function part({ order }: OrderRecord, picking: PickingRecord, shipments: readonly ShipmentRecord[]): PartExplanation {
  const { groupKey, pickingOrderNumber, status, firstPickAt, closedAt } = picking
  const own = shipments.filter((shipment) => shipment.groupKey === groupKey)
  const picked = (lineId: string) => picking.picked.find((line) => line.lineId === lineId)?.quantity ?? 0
  return {
    groupKey,
    orderNumber: picking.orderNumber,
    state: picking.state,
    reason: explainCode(picking.code, picking.message),
    warehouse: pickingOrderNumber === null ? null : { number: pickingOrderNumber, status, firstPickAt, closedAt },
    lines: picking.accepted.map(({ lineId, itemNumber, quantity }) => ({
      title: order.lines.find((line) => line.lineId === lineId)?.title ?? lineId,
      itemNumber,
      ordered: quantity,
      picked: picked(lineId),
      told: ownUnits({ shipments: own, groupKey }, lineId),
    })),
    shipments: own.map((shipment) => ({
      shipmentId: shipment.shipmentId,
      state: shipment.state,
      reason: explainCode(shipment.code, shipment.message),
      trackingNumber: shipment.tracking?.number ?? null,
      units: shipment.lines.reduce((sum, line) => sum + line.quantity, 0),
      recordedAt: shipment.recordedAt,
      nextAttemptAt: shipment.nextAttemptAt,
    })),
    attempts: picking.attempts,
    nextAttemptAt: picking.nextAttemptAt,
  }
}

async function inTurn<Item, Row>(items: readonly Item[], read: (item: Item) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (const item of items) rows.push(...(await read(item)))
  return rows
}
