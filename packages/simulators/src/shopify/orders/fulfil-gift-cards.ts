import type { ShopContext } from '../context.ts'
import { fulfillmentOrdersOf, lineOf, orderOf } from './documents.ts'
import { fulfil } from './fulfil.ts'
import { orderSettings } from './settings.ts'

/** Gift cards of a paid order leave by e-mail, without anybody's doing: the shop fulfils them itself. */
export function fulfilGiftCards(context: ShopContext, orderId: string): void {
  const order = orderOf(context, orderId)
  if (!orderSettings(context).fulfilsGiftCards || order.financialStatus !== 'PAID' || order.routedAt === null) return
  for (const one of fulfillmentOrdersOf(context, order)) {
    if (one.status !== 'OPEN') continue
    const cards = one.lines.filter((line) => line.remainingQuantity > 0 && lineOf(order, line.lineItemId).isGiftCard)
    if (cards.length > 0)
      fulfil(context, [{ from: one, lines: cards.map((line) => ({ line, quantity: line.remainingQuantity })) }], [], false)
  }
}
