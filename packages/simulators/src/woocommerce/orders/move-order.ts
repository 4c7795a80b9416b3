import type { SiteContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { profileOf } from '../site/profile.ts'
import { autoFulfill } from './fulfillments/auto-fulfill.ts'
import { needsProcessing } from './lines.ts'
import { addNote, noteMail, sendMail } from './notes.ts'
import { refundInFull } from './refund-in-full.ts'
import { withSales } from './sales.ts'
import { isPaidStatus, statusLabel } from './statuses.ts'
import { reduceStock, restoreStock } from './stock.ts'

/** Another status, with all that follows: dates, stock, notes, and mails unless they are held back. Core allows every move. The caller keeps the order and tells of it. */
export function moveOrder(context: SiteContext, order: Order, status: string, { paying = false, mails = true } = {}): Order {
  if (status === order.status) return order
  const now = siteNow(context)
  const isPaid = status === 'completed' || (status === 'processing' && needsProcessing(context, order.lines))
  const dated: Order = {
    ...order,
    status,
    paidAt: order.paidAt ?? (isPaid ? now : null),
    completedAt: status === 'completed' ? now : order.completedAt,
  }
  if (paying) notePayment(context, dated, order.status)
  const stocked = TAKES.has(status) ? reduceStock(context, dated) : GIVES.has(status) ? restoreStock(context, dated) : dated
  if (!paying)
    addNote(context, order.id, {
      text: `Order status changed from ${statusLabel(context, order.status)} to ${statusLabel(context, status)}.`,
    })
  const settled = status === 'refunded' ? refundInFull(context, stocked) : stocked
  const counted = withSales(context, settled)
  if (mails) mailOf(context, counted, order.status)
  return isPaidStatus(context, status) ? autoFulfill(context, counted) : counted
}

const TAKES: ReadonlySet<string> = new Set(['processing', 'on-hold', 'completed'])
const GIVES: ReadonlySet<string> = new Set(['cancelled', 'pending'])

function notePayment(context: SiteContext, order: Order, from: string): void {
  const by = order.paymentMethodTitle || order.paymentMethod
  const via = `Payment via ${by}${order.transactionId === '' ? '' : ` (${order.transactionId})`}.`
  addNote(context, order.id, { text: by === '' ? changed(context, from, order.status) : via })
}

function changed(context: SiteContext, from: string, to: string): string {
  return `Order status changed from ${statusLabel(context, from)} to ${statusLabel(context, to)}.`
}

/** Which mails go out depends on where it came from, as in WooCommerce's own list of them. */
function mailOf(context: SiteContext, order: Order, from: string): void {
  const { id, status } = order
  const isNew = NEW.has(from)
  if (isNew && ['processing', 'completed', 'on-hold'].includes(status)) noteMail(context, id, 'New order')
  if (status === 'processing' && (isNew || from === 'on-hold')) sendMail(context, id, 'processing_order', `Thank you for your order ${id}.`)
  if (status === 'on-hold' && isNew) noteMail(context, id, 'Order on-hold')
  if (status === 'completed' && profileOf(context).mailsCompletedOrders) sendMail(context, id, 'completed_order', completedText(order))
  if (status === 'cancelled' && ['processing', 'on-hold'].includes(from)) noteMail(context, id, 'Cancelled order')
  if (status === 'failed' && ['pending', 'on-hold'].includes(from)) for (const _ of [1, 2]) noteMail(context, id, 'Failed order')
}

const NEW: ReadonlySet<string> = new Set(['pending', 'failed', 'cancelled'])

/** The mail shows what our plugin hangs on it: the tracking numbers that the order keeps. */
function completedText(order: Order): string {
  const shown = order.meta.find(({ key }) => key === TRACKING_META)?.value
  return `Your order ${order.id} is complete.${typeof shown === 'string' && shown !== '' ? ` Tracking: ${shown}` : ''}`
}

/** Written by our plugin. */
export const TRACKING_META = '_intellitrack_tracking'
