import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { profileOf } from '../../site/profile.ts'
import { productOfLine } from '../lines.ts'
import { withEntry } from '../meta.ts'
import { sendMail } from '../notes.ts'
import { addFulfillment } from './change-fulfillments.ts'

const DONE = '_auto_fulfill_processed'

/** Where the feature is on, what nobody sends is fulfilled once an order is paid: its virtual and downloadable lines, once. */
export function autoFulfill(context: SiteContext, order: Order): Order {
  if (!profileOf(context).fulfillments || order.meta.some(({ key }) => key === DONE)) return order
  const items = order.lines
    .filter((line) => {
      const product = productOfLine(context, line)
      return product?.virtual || product?.downloadable
    })
    .map((line) => ({ item_id: line.id, qty: line.quantity }))
  const fulfilled =
    items.length === 0 ? order : addFulfillment(context, order, { status: 'fulfilled', meta: [{ key: '_items', value: items }] }).order
  if (items.length > 0) sendMail(context, order.id, 'fulfillment', `Parts of order ${order.id} were fulfilled.`)
  return { ...fulfilled, meta: withEntry(context, fulfilled.meta, DONE, '1') }
}
