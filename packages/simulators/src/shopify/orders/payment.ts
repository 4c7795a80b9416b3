import type { ShopContext } from '../context.ts'
import type { FinancialStatus, Order } from '../model/orders.ts'
import { announce } from './announce.ts'
import { archiveWhenDone } from './archive.ts'
import { changeOrder, orderOf } from './documents.ts'
import { fulfilGiftCards } from './fulfil-gift-cards.ts'
import { done, type Outcome, refused } from './outcome.ts'

/** From which state of the money each step may be taken. */
const STEPS: Readonly<Record<'PAID' | 'VOIDED' | 'EXPIRED', readonly FinancialStatus[]>> = {
  PAID: ['PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'EXPIRED'],
  VOIDED: ['PENDING', 'AUTHORIZED'],
  EXPIRED: ['AUTHORIZED'],
}

/** Money arrives, an authorisation is voided, or it runs out. */
export function settlePayment(context: ShopContext, order: Order, status: keyof typeof STEPS): Outcome<Order> {
  if (!STEPS[status].includes(order.financialStatus)) {
    const words = { PAID: 'Order cannot be marked as paid.', VOIDED: 'Payment cannot be voided.', EXPIRED: 'Payment cannot expire.' }
    return refused(['id'], words[status])
  }
  changeOrder(context, order.id, { financialStatus: status })
  if (status === 'PAID') {
    announce(context, 'orders/paid', order.id)
    fulfilGiftCards(context, order.id)
    archiveWhenDone(context, order.id)
  }
  announce(context, 'orders/updated', order.id)
  return done(orderOf(context, order.id))
}
