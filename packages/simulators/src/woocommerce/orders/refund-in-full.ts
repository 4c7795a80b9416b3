import type { SiteContext } from '../context.ts'
import type { Order, Refund } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'
import { refunds, refundsOf } from './documents.ts'
import { decimal, money, round, sum } from './money.ts'
import { addNote, sendMail } from './notes.ts'
import { totalsOf } from './totals.ts'

/** What was paid and not yet given back. */
export function refundable(context: SiteContext, order: Order): number {
  return round(totalsOf(order).total - sum(refundsOf(context, order), ({ amount }) => amount))
}

/** An order that is set to refunded gets a refund of the rest; stock stays where it is. */
export function refundInFull(context: SiteContext, order: Order): Order {
  const rest = refundable(context, order)
  if (rest <= 0) return order
  const refund = keepRefund(context, order, { amount: decimal(rest), reason: 'Order fully refunded.', full: true })
  sendMail(context, order.id, 'refunded_order', `${money(rest)} of order ${order.id} was refunded.`)
  addNote(context, order.id, {
    text: 'Order status set to refunded. To return funds to the customer you will need to issue a refund through your payment gateway.',
  })
  return { ...order, refundIds: [...order.refundIds, refund.id] }
}

export type NewRefund = Pick<Refund, 'amount' | 'reason' | 'full'> & Partial<Pick<Refund, 'restocked' | 'lines' | 'taxLines' | 'meta'>>

export function keepRefund(context: SiteContext, order: Order, refund: NewRefund): Refund {
  const kept: Refund = {
    restocked: false,
    lines: [],
    taxLines: [],
    meta: [],
    ...refund,
    id: nextId(context, 'post'),
    orderId: order.id,
    createdAt: siteNow(context),
    refundedBy: context.call?.user?.id ?? 1,
  }
  const typed = [...kept.meta, { id: nextId(context, 'meta'), key: '_refund_type', value: refund.full ? 'full' : 'partial' }]
  return refunds(context).put(String(kept.id), { ...kept, meta: typed })
}
