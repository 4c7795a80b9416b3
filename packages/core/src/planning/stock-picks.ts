import type { OrderLine, StoreOrder } from '../domain/order.ts'
import type { SummaryPick } from '../domain/warehouse.ts'
import type { OrderRecord, PickingRecord, ShipmentRecord } from '../records/order.ts'
import { groupBy } from './group-by.ts'
import { addUnits, type LinePart, lineParts, type RowKey, type RowUnits, rowKey, unitsOf } from './stock-row.ts'
import { acceptedOf, fulfilledBefore, type UnitScope } from './stock-units.ts'

export interface PickFacts {
  /** Open ones: what is not due in the store any more is not kept on its figure either. */
  readonly orders: readonly OrderRecord[]
  readonly pickings: readonly PickingRecord[]
  readonly shipments: readonly ShipmentRecord[]
  /** What had left the shelf when the stock was counted. */
  readonly picks: readonly SummaryPick[]
}

/** Units off the shelf that the store still counts, because it has not been told that they were shipped (DESIGN 3). Never negative. */
export function pickedNotRecordedUnits(facts: PickFacts, { primary }: Pick<UnitScope, 'primary'>): RowUnits {
  const units = new Map<RowKey, number>()
  const picks = groupBy(facts.picks, (pick) => pick.orderId)
  for (const { order, seenAt } of facts.orders) {
    const ofOrder = picks.get(order.orderId)
    if (!ofOrder) continue
    const pickings = facts.pickings.filter((picking) => picking.orderId === order.orderId)
    const unseen = facts.shipments.filter((one) => one.orderId === order.orderId && isUnseen(one, seenAt)).flatMap((one) => one.lines)
    for (const line of order.lines) {
      const ofLine = ofOrder.filter((pick) => pick.lineId === line.lineId)
      if (ofLine.length > 0) addPicked(units, order, line, { picks: ofLine, pickings, unseen: unitsOf(unseen, line.lineId), primary })
    }
  }
  return units
}

interface LineFacts {
  readonly picks: readonly SummaryPick[]
  readonly pickings: readonly PickingRecord[]
  /** Units recorded in the store since we last read the order. */
  readonly unseen: number
  readonly primary: UnitScope['primary']
}

function addPicked(units: Map<RowKey, number>, order: StoreOrder, line: OrderLine, { picks, pickings, unseen, primary }: LineFacts): void {
  if (line.stockKey === null) return
  const parts = lineParts(order, line, primary)
  const picked = picks.reduce((sum, pick) => sum + pick.picked, 0)
  const recorded = line.fulfilled + unseen - fulfilledBefore(acceptedOf(pickings, line).values())
  const open = parts.reduce((sum, part) => sum + part.open, 0) - unseen
  let left = Math.min(picked - Math.max(0, recorded), open)
  const room = parts.map((part) => ({ ...part, here: unitsPickedIn(part, picks) }))
  for (const limit of [ownPicks, anyPicks]) {
    for (const part of room) {
      const share = Math.max(0, Math.min(left, limit(part)))
      addUnits(units, rowKey(line.stockKey, part.locationId), share)
      part.open -= share
      left -= share
    }
  }
}

type Room = { open: number; here: number }
/** First where they were picked; then, of a part the store has replaced since, wherever units are still due. */
const ownPicks = (part: Room): number => Math.min(part.open, part.here)
const anyPicks = (part: Room): number => part.open

const unitsPickedIn = (part: LinePart, picks: readonly SummaryPick[]): number =>
  picks.reduce((sum, pick) => (part.groupKey === null || pick.groupKey === part.groupKey ? sum + pick.picked : sum), 0)

/** At the same instant it may or may not have been seen; taken as unseen, the figure errs towards selling less. */
const isUnseen = (shipment: ShipmentRecord, seenAt: string): boolean =>
  shipment.state === 'recorded' && shipment.recordedAt !== null && shipment.recordedAt >= seenAt
