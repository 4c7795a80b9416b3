import { Reader } from '../../server/reader.ts'
import type { ShopContext } from '../context.ts'
import type { Order, RestockType } from '../model/orders.ts'
import { orderOf } from '../orders/documents.ts'
import { refund } from '../orders/refund.ts'
import type { OneLine, OneOrder } from './change-order.ts'
import { findLine, findLocation, findOrder } from './find.ts'
import { told } from './told.ts'

export interface RefundLinesInput extends OneOrder {
  readonly lines?: readonly (OneLine & { readonly restockType?: RestockType; readonly location?: string })[]
  /** All the money goes back, with or without lines. */
  readonly everything?: boolean
  readonly note?: string
}

/** The merchant gives money back, and takes units off or onto the shelf as each line's restock type says. */
export function refundLines(context: ShopContext, input: RefundLinesInput): Order {
  const read = new Reader('refundLines', input)
  const order = findOrder(context, read)
  const lines = read.list('lines').map((row) => ({
    lineItemId: findLine(order, row).id,
    quantity: row.wholeNumber('quantity', 1),
    restockType: row.oneOf('restockType', ['NO_RESTOCK', 'CANCEL', 'RETURN'], 'NO_RESTOCK'),
    locationId: row.has('location') ? findLocation(context, row, 'location').id : null,
  }))
  const made = refund(context, order, { lines, note: read.optionalText('note'), everything: read.flag('everything', false) })
  told(made, `Order ${order.name} cannot be refunded`)
  return orderOf(context, order.id)
}
