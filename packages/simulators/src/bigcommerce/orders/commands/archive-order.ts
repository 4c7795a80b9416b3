import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { inventorySettings } from '../../inventory/stock.ts'
import type { Order } from '../../model/orders.ts'
import { announceOrder } from '../announce.ts'
import { saveOrder } from '../documents.ts'
import { returnStock } from '../stock.ts'
import type { OrderInput } from './change-status.ts'
import { findOrder } from './find.ts'

/** The merchant deletes the order, as the control panel says; it vanishes from lists, but nothing is erased. */
export function archiveOrder(context: StoreContext, input: OrderInput): Order {
  const order = findOrder(context, new Reader('archiveOrder', input))
  if (order.isDeleted) throw new CommandError(`Order ${order.id} is archived already`)
  const unshipped = new Map(order.lines.map((line) => [line.id, Math.max(0, line.unitsTaken - line.quantityShipped)]))
  const gives = inventorySettings(context).deleteOrderStockAdjustment && order.statusId !== 2 && order.statusId !== 10
  const saved = saveOrder(context, { ...(gives ? returnStock(context, order, unshipped) : order), isDeleted: true })
  announceOrder(context, saved, 'archived', 'updated')
  return saved
}

/** It comes back as it was; stock that was given back is not taken again. */
export function restoreOrder(context: StoreContext, input: OrderInput): Order {
  const order = findOrder(context, new Reader('restoreOrder', input))
  if (!order.isDeleted) throw new CommandError(`Order ${order.id} is not archived`)
  const saved = saveOrder(context, { ...order, isDeleted: false })
  announceOrder(context, saved, 'updated')
  return saved
}
