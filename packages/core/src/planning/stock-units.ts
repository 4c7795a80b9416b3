import type { StoreLocationId } from '../domain/ids.ts'
import type { OrderLine, StoreOrder } from '../domain/order.ts'
import type { AcceptedLine, OrderRecord, PickingRecord } from '../records/order.ts'
import { groupBy } from './group-by.ts'
import { addUnits, lineParts, type RowKey, type RowUnits, rowKey } from './stock-row.ts'

export interface UnitScope {
  /** Where units stand that the store has not given a place yet. */
  readonly primary: StoreLocationId
  /** Whether an order's open units are off the figure the store shows. */
  lowers(order: StoreOrder): boolean
}

/** Units that the store has taken off its figures for orders still open, whether the warehouse has them or not (DESIGN 3, first inventory). */
export function openUnitsByStockKey(orders: readonly Pick<OrderRecord, 'order'>[], scope: UnitScope): RowUnits {
  const units = new Map<RowKey, number>()
  for (const { order } of orders) {
    if (!scope.lowers(order)) continue
    for (const line of order.lines) {
      if (line.stockKey === null) continue
      // Stock may be kept of a thing only since it was ordered: then its figure was never lowered for that line.
      let off = line.taken === undefined ? Number.POSITIVE_INFINITY : Math.max(0, line.taken - line.fulfilled)
      for (const part of lineParts(order, line, scope.primary)) {
        const taken = Math.min(part.open, off)
        addUnits(units, rowKey(line.stockKey, part.locationId), taken)
        off -= taken
      }
    }
  }
  return units
}

/**
 * Of those, the ones the warehouse has not accepted (DESIGN 3, third term), of orders of every status: awaiting payment, held, refused.
 * A part with nothing accepted counts whole; an accepted one by what was added to the line since, never more than is open.
 */
export function notAcceptedUnits(
  orders: readonly Pick<OrderRecord, 'order'>[],
  pickings: readonly PickingRecord[],
  scope: UnitScope,
): RowUnits {
  const units = new Map<RowKey, number>()
  const byOrder = groupBy(pickings.filter(isInWarehouse), (picking) => picking.orderId)
  for (const { order } of orders) {
    if (!scope.lowers(order)) continue
    for (const line of order.lines) addNotAccepted(units, order, line, byOrder.get(order.orderId) ?? [], scope)
  }
  return units
}

function addNotAccepted(
  units: Map<RowKey, number>,
  order: StoreOrder,
  line: OrderLine,
  pickings: readonly PickingRecord[],
  scope: UnitScope,
): void {
  if (line.stockKey === null) return
  const accepted = acceptedOf(pickings, line)
  let added = line.ordered - fulfilledBefore(accepted.values()) - [...accepted.values()].reduce((sum, one) => sum + one.quantity, 0)
  const parts = lineParts(order, line, scope.primary)
  const fresh = parts.filter((part) => (part.groupKey === null ? accepted.size === 0 : !accepted.has(part.groupKey)))
  for (const part of fresh) {
    addUnits(units, rowKey(line.stockKey, part.locationId), part.open)
    added -= part.open
  }
  for (const part of parts.filter((one) => !fresh.includes(one))) {
    const share = Math.max(0, Math.min(added, part.open))
    addUnits(units, rowKey(line.stockKey, part.locationId), share)
    added -= share
  }
}

/** Taken back, or deleted over there: the warehouse does not hold it (any more). */
const isInWarehouse = (picking: PickingRecord): boolean => picking.state !== 'cancelled' && picking.status !== 'deleted'

/** What the warehouse accepted of a line, per group. */
export function acceptedOf(pickings: readonly PickingRecord[], line: Pick<OrderLine, 'lineId'>): ReadonlyMap<string, AcceptedLine> {
  const entries = pickings.flatMap((picking) => {
    const accepted = picking.accepted.find((one) => one.lineId === line.lineId)
    return accepted ? [[picking.groupKey as string, accepted] as const] : []
  })
  return new Map(entries)
}

/** Of several groups the earliest: what the later ones saw fulfilled may be the earlier ones' own units, which `accepted` holds already. */
export function fulfilledBefore(accepted: Iterable<AcceptedLine>): number {
  const all = [...accepted].map((one) => one.fulfilledBefore)
  return all.length === 0 ? 0 : Math.min(...all)
}
