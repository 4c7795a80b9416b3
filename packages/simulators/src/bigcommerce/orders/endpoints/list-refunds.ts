import type { StoreContext } from '../../context.ts'
import type { Refund } from '../../model/orders.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { v3Page } from '../../server/paging.ts'
import { refunds } from '../documents.ts'

/** GET /v3/orders/payment_actions/refunds: of many orders at once, in the order they were made. */
export function listRefunds(context: StoreContext, { query }: ApiRequest): Answer {
  const found = [...refunds(context).values()].filter(wanted(query)).sort((a, b) => a.id - b.id)
  return v3Page(found, query, { usual: 50, most: 250 }, refundShape)
}

function wanted(query: URLSearchParams): (refund: Refund) => boolean {
  const [orderIds, ids] = [idsOf(query.get('order_id:in')), idsOf(query.get('id:in'))]
  const [least, most] = [query.get('created:min'), query.get('created:max')]
  return (refund) =>
    (!orderIds || orderIds.has(refund.orderId)) &&
    (!ids || ids.has(refund.id)) &&
    (least === null || Date.parse(refund.createdAt) >= Date.parse(least)) &&
    (most === null || Date.parse(refund.createdAt) <= Date.parse(most))
}

function idsOf(list: string | null): ReadonlySet<number> | null {
  return list === null || list === '' ? null : new Set(list.split(',').map(Number))
}

function refundShape(refund: Refund) {
  const amount = Number(refund.amount)
  return {
    id: refund.id,
    order_id: refund.orderId,
    user_id: 1,
    created: refund.createdAt.replace('Z', '+00:00'),
    reason: refund.reason,
    total_amount: amount,
    total_tax: 0,
    uses_merchant_override_values: false,
    items: refund.items.map((item) => ({
      item_type: 'PRODUCT',
      item_id: item.orderLineId,
      reason: refund.reason,
      quantity: item.quantity,
      adjustments: [],
      requested_amount: 0,
    })),
    payments: [
      { id: refund.id, provider_id: 'storecredit', amount, offline: true, is_declined: false, declined_message: '', transaction_id: '' },
    ],
  }
}
