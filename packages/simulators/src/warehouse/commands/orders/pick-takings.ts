import type { WarehouseContext } from '../../context.ts'
import type { InventoryRecord } from '../../model/items.ts'
import type { OrderLine, PickingOrder } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, refuse, refuseAbove } from '../../outcome.ts'
import { formatQuantity, type Quantity } from '../../quantity.ts'
import { availableEaches } from '../../rules/allocation.ts'
import { locationOf, recordAt } from '../../rules/stock.ts'
import { trackingOf, uomOf } from '../../rules/tracking.ts'
import type { PickInput } from './pick-inventory.ts'

/** One pick that can be carried out. */
export interface Taking {
  readonly lineNumber: number
  readonly record: InventoryRecord
  /** In units of the record's UOM. */
  readonly quantity: Quantity
  /** In units of the line's UOM. */
  readonly lineQuantity: Quantity
}

/** Checks all picks of a request together, so that two of them cannot take the same units. */
export function takings(
  context: WarehouseContext,
  division: Division,
  order: PickingOrder,
  picks: readonly PickInput[],
): Outcome<readonly Taking[]> {
  const taken: Taking[] = []
  for (const [index, pick] of picks.entries()) {
    const taking = takingOf(context, division, order, pick, taken)
    if (!taking.ok) return { ...taking, field: `picks[${index}]${taking.field === undefined ? '' : `.${taking.field}`}` }
    taken.push(taking.value)
  }
  return done(taken)
}

function takingOf(
  context: WarehouseContext,
  division: Division,
  order: PickingOrder,
  pick: PickInput,
  before: readonly Taking[],
): Outcome<Taking> {
  const line = order.lines.find(({ lineNumber }) => lineNumber === pick.lineNumber)
  if (!line) return refuse('unknown_line', `Picking order ${order.orderNumber} has no line ${pick.lineNumber}.`, 'lineNumber')
  const item = context.tables.items.get(line.itemId)!
  if (!item.active) return refuse('inactive_item', `Item ${item.itemNumber} is inactive and cannot be picked.`, 'lineNumber')
  const location = locationOf(context, order.divisionId, pick.locationId)
  if (!location.ok) return location
  if (location.value.quarantine)
    return refuse('location_quarantined', `Location ${location.value.name} is in quarantine: nothing is picked from it.`, 'locationId')
  const uom = uomOf(division, item, pick.uom ?? line.uom)
  if (!uom.ok) return uom
  const tracking = trackingOf(item, pick, pick.quantity)
  if (!tracking.ok) return tracking
  const lineQuantity = (pick.quantity * uom.value.eachCount) / line.eachCount
  if (!Number.isInteger(lineQuantity))
    return refuse(
      'invalid_uom',
      `${formatQuantity(pick.quantity)} ${uom.value.uom} is no exact quantity of ${line.uom}, in which line ${line.lineNumber} is ordered.`,
      'uom',
    )
  const place = { item, location: location.value, uom: uom.value, tracking: tracking.value }
  const record = recordAt(context, place)
  const ofLine = before.filter((taking) => taking.lineNumber === line.lineNumber)
  const left = line.ordered - line.picked - sum(ofLine.map((taking) => taking.lineQuantity))
  if (lineQuantity > left)
    return refuseAbove(left, 'exceeds_ordered', `Line ${line.lineNumber} has ${formatQuantity(left)} ${line.uom} left to pick.`, 'quantity')
  const there = (record?.onHand ?? 0) - sum(before.filter((taking) => taking.record.id === record?.id).map((taking) => taking.quantity))
  const free = Math.min(there, Math.floor(freeEaches(context, division, order, line, before) / uom.value.eachCount))
  if (!record || pick.quantity > free) {
    const why = free < there ? ' (the rest is reserved for other orders)' : ''
    const message = `${formatQuantity(free)} ${uom.value.uom} of ${item.itemNumber} can be picked at ${location.value.name}${why}.`
    return refuseAbove(free, 'insufficient_inventory', message, 'quantity')
  }
  return done({ lineNumber: line.lineNumber, record, quantity: pick.quantity, lineQuantity })
}

/** Where the division allocates, units reserved for other orders are not there for this one. */
function freeEaches(
  context: WarehouseContext,
  division: Division,
  order: PickingOrder,
  line: OrderLine,
  before: readonly Taking[],
): Quantity {
  if (!division.pickingOrders.allocateInventory) return Number.POSITIVE_INFINITY
  const taken = before.filter(({ record }) => record.itemId === line.itemId).map(({ quantity, record }) => quantity * record.eachCount)
  return availableEaches(context, line.itemId, order) - sum(taken)
}

const sum = (quantities: readonly Quantity[]): Quantity => quantities.reduce((total, quantity) => total + quantity, 0)
