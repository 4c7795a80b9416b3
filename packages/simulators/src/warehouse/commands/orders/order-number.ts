import type { WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { keyOf } from '../../tables.ts'

/** The number of a new order and the division's next one: the number asked for if it is free, else prefix and next number (requirements 5.2). */
export function orderNumber(
  { tables }: WarehouseContext,
  { id, name, pickingOrders }: Division,
  wanted: string | undefined,
): Outcome<{ readonly number: string; readonly next: number }> {
  const holder = (number: string): PickingOrder | undefined => tables.orders.first('number', keyOf(id, number))
  if (wanted !== undefined) {
    const other = holder(wanted)
    if (!other) return done({ number: wanted, next: pickingOrders.nextNumber })
    return duplicateNumber(wanted, name, other)
  }
  if (!pickingOrders.autoNumber)
    return refuse('order_number_required', `Division ${name} does not number picking orders: give an order number.`, 'orderNumber')
  let next = pickingOrders.nextNumber
  while (holder(`${pickingOrders.prefix}${next}`)) next++
  return done({ number: `${pickingOrders.prefix}${next}`, next: next + 1 })
}

export function duplicateNumber(wanted: string, divisionName: string, other: PickingOrder) {
  const message = `Order number ${wanted} is taken in division ${divisionName}. Give the connection an order number prefix, or renumber one of the two.`
  return refuse('duplicate_order_number', message, 'orderNumber', { orderId: other.id, externalRef: other.externalRef })
}
