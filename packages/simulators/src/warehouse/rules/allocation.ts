import type { WarehouseContext } from '../context.ts'
import type { OrderLine, PickingOrder } from '../model/orders.ts'
import type { Division } from '../model/places.ts'
import type { Warning } from '../outcome.ts'
import { formatQuantity, type Quantity } from '../quantity.ts'

/** Whether an order reserves stock: only where the division allocates, always where it allocates for all orders (requirements 5.2). */
export function allocates({ pickingOrders }: Division, wished: boolean | undefined): boolean {
  return pickingOrders.allocateInventory && (pickingOrders.allocateInventoryForAllOrders || wished === true)
}

/**
 * Reserves stock for lines when they are saved, over all locations of the division (requirements 5.3, M-ALLOC).
 * Short stock reserves what there is and warns with the maximum.
 */
export function allocate(context: WarehouseContext, lines: readonly OrderLine[], except?: PickingOrder) {
  const taken = new Map<string, Quantity>()
  const warnings: Warning[] = []
  const allocated = lines.map((line) => {
    const free = availableEaches(context, line.itemId, except) - (taken.get(line.itemId) ?? 0)
    const wanted = line.ordered - line.picked
    const reserved = Math.max(0, Math.min(wanted, Math.floor(free / line.eachCount)))
    taken.set(line.itemId, (taken.get(line.itemId) ?? 0) + reserved * line.eachCount)
    if (reserved < wanted) warnings.push(shortage(context, line, wanted, reserved))
    return { ...line, allocated: reserved }
  })
  return { lines: allocated, warnings }
}

/** Eaches of an item on hand in its division. */
export function onHandEaches({ tables }: WarehouseContext, itemId: string): Quantity {
  let sum = 0
  for (const record of tables.inventory.by('item', itemId)) sum += record.onHand * record.eachCount
  return sum
}

/** Eaches of an item that open orders have reserved. */
export function allocatedEaches({ tables }: WarehouseContext, itemId: string, except?: PickingOrder): Quantity {
  let sum = 0
  for (const order of tables.orders.by('allocating', itemId))
    if (order.id !== except?.id) for (const line of order.lines) if (line.itemId === itemId) sum += line.allocated * line.eachCount
  return sum
}

/** Eaches of an item that nobody else has reserved. */
export function availableEaches(context: WarehouseContext, itemId: string, except?: PickingOrder): Quantity {
  return Math.max(0, onHandEaches(context, itemId) - allocatedEaches(context, itemId, except))
}

function shortage({ tables }: WarehouseContext, line: OrderLine, wanted: Quantity, maximum: Quantity): Warning {
  const number = tables.items.get(line.itemId)?.itemNumber ?? line.itemId
  const message = `Line ${line.lineNumber}: ${formatQuantity(maximum)} of ${formatQuantity(wanted)} ${line.uom} of ${number} can be reserved; the maximum is ${formatQuantity(maximum)}.`
  return { code: 'insufficient_inventory', message, lineNumber: line.lineNumber, maximum }
}
