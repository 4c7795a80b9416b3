import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { inventorySettings } from '../../inventory/stock.ts'
import type { Order, Refund } from '../../model/orders.ts'
import { announceOrder } from '../announce.ts'
import { refunds, saveOrder } from '../documents.ts'
import { instant } from '../instants.ts'
import { add, times } from '../money.ts'
import { moveOrder } from '../move-order.ts'
import { returnStock } from '../stock.ts'
import type { OrderInput } from './change-status.ts'
import { findLine, findOrder } from './find.ts'

export interface RefundInput extends OrderInput {
  /** Units by line; everything that is not refunded yet when absent. `line` is the line's place, the first being 1. */
  readonly lines?: readonly { readonly line?: number; readonly lineId?: number; readonly quantity?: number }[]
  /** Whether the units go back into stock; as the store's settings have it when absent. */
  readonly restock?: boolean
  readonly reason?: string
}

/** The merchant gives money back for units. All of them refunded, the order becomes Refunded; otherwise Partially Refunded, unless it is underway. */
export function refund(context: StoreContext, input: RefundInput): Refund {
  const read = new Reader('refund', input)
  const order = findOrder(context, read)
  const units = unitsOf(order, read)
  if (units.size === 0) throw new CommandError(`Nothing of order ${order.id} is left to refund`)
  const restocks = read.flag('restock', inventorySettings(context).refundOrderStockAdjustment)
  const lines = order.lines.map((line) => ({ ...line, quantityRefunded: line.quantityRefunded + (units.get(line.id) ?? 0) }))
  const isWhole = lines.every((line) => line.quantityRefunded >= line.quantity)
  const changed: Order = { ...order, lines, paymentStatus: isWhole ? 'refunded' : 'partially refunded' }
  const saved = saveOrder(context, restocks ? returnStock(context, changed, units) : changed)
  const made = record(context, saved, units, read.optionalText('reason') ?? '')
  context.emit('store/order/refund/created', { type: 'order', id: order.id, refund: { refund_id: made.id } })
  announceOrder(context, saved, 'updated')
  moveOrder(context, saved, isWhole ? 4 : isUnderway(order) ? order.statusId : 14, null)
  return made
}

/** Shipped, Partially Shipped and Completed stay what they are when a part is refunded. */
function isUnderway(order: Order): boolean {
  return [2, 3, 10].includes(order.statusId)
}

function unitsOf(order: Order, read: Reader): ReadonlyMap<number, number> {
  const units = new Map<number, number>()
  if (!read.has('lines')) {
    for (const line of order.lines) if (line.quantity > line.quantityRefunded) units.set(line.id, line.quantity - line.quantityRefunded)
    return units
  }
  for (const row of read.list('lines')) {
    const line = findLine(order, row)
    const left = line.quantity - line.quantityRefunded
    const quantity = row.wholeNumber('quantity', 1, left)
    if (quantity > left) throw new CommandError(`Order ${order.id}: ${left} of "${line.name}" are left to refund, not ${quantity}`)
    units.set(line.id, quantity)
  }
  return units
}

function record(context: StoreContext, order: Order, units: ReadonlyMap<number, number>, reason: string): Refund {
  const items = [...units].map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
  const amount = add(...items.map((item) => times(order.lines.find((line) => line.id === item.orderLineId)?.price ?? '0', item.quantity)))
  const id = context.world.next('refund')
  return refunds(context).put(String(id), { id, orderId: order.id, createdAt: instant(context), reason, amount, items })
}
