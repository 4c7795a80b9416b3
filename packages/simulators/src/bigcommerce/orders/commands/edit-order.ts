import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { Order, OrderLine } from '../../model/orders.ts'
import { announceOrder } from '../announce.ts'
import { saveOrder } from '../documents.ts'
import { type NewLine, numbered } from '../place-order.ts'
import { editStock } from '../stock.ts'
import type { OrderInput } from './change-status.ts'
import { findLine, findOrder } from './find.ts'
import { type LineInput, readLine } from './read-line.ts'

/** `line` is a line's place in the order, the first being 1; `lineId` may be given instead. */
type LineName = { readonly line: number } | { readonly lineId: number }

export interface EditOrderInput extends OrderInput {
  /** Quantity 0 removes the line. */
  readonly quantities?: readonly (LineName & { readonly quantity: number })[]
  readonly add?: readonly LineInput[]
  readonly remove?: readonly LineName[]
}

/** The merchant edits the order. What has been shipped or refunded cannot be taken out. */
export function editOrder(context: StoreContext, input: EditOrderInput): Order {
  const read = new Reader('editOrder', input)
  const order = findOrder(context, read)
  const quantities = new Map<number, number>()
  for (const row of read.list('quantities')) quantities.set(findLine(order, row).id, row.wholeNumber('quantity', 0))
  for (const row of read.list('remove')) quantities.set(findLine(order, row).id, 0)
  const kept = order.lines.map((line) => withQuantity(order, line, quantities.get(line.id) ?? line.quantity))
  const goes: NewLine['goes'] = order.pickups.length > 0 && order.addresses.length === 0 ? { toPickup: 0 } : { toAddress: 0 }
  const added = read
    .list('add')
    .map((row) => numbered(context, readLine(context, row, goes, order.billing.email), order.addresses, order.pickups))
  const edited = editStock(context, order, { ...order, lines: [...kept, ...added] })
  const saved = saveOrder(context, { ...edited, lines: edited.lines.filter((line) => line.quantity > 0) })
  announceOrder(context, saved, 'updated')
  return saved
}

function withQuantity(order: Order, line: OrderLine, quantity: number): OrderLine {
  const gone = Math.max(line.quantityShipped, line.quantityRefunded)
  if (quantity < gone)
    throw new CommandError(`Order ${order.id}: ${gone} of "${line.name}" are shipped or refunded; its quantity cannot be ${quantity}`)
  return { ...line, quantity }
}
