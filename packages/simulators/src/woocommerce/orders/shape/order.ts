import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { gmt, local } from '../../site/dates.ts'
import { profileOf } from '../../site/profile.ts'
import { refundsOf } from '../documents.ts'
import { needsProcessing } from '../lines.ts'
import { money, round, sum } from '../money.ts'
import { isEditable, needsPayment } from '../needs-payment.ts'
import { roundedTaxes, totalsOf } from '../totals.ts'
import { currencySymbol } from './currency-symbol.ts'
import { couponDocument, feeDocument, lineDocument, shippingDocument, taxDocuments } from './lines.ts'
import { orderMeta } from './meta.ts'

/** An order as the API gives it. */
export function orderDocument(context: SiteContext, order: Order, decimals = 2): Record<string, unknown> {
  const profile = profileOf(context)
  const totals = totalsOf(order)
  const amount = (value: number) => money(value, decimals)
  return {
    id: order.id,
    parent_id: 0,
    status: order.status,
    currency: order.currency,
    version: profile.woocommerce,
    prices_include_tax: false,
    date_created: local(context, order.createdAt),
    date_modified: local(context, order.modifiedAt),
    discount_total: amount(totals.discount),
    discount_tax: amount(totals.discountTax),
    shipping_total: amount(totals.shipping),
    shipping_tax: amount(totals.shippingTax),
    cart_tax: amount(totals.cartTax),
    total: amount(totals.total),
    total_tax: amount(totals.totalTax),
    customer_id: order.customerId,
    order_key: order.orderKey,
    billing: billingOf(order),
    shipping: order.shipping,
    payment_method: order.paymentMethod,
    payment_method_title: order.paymentMethodTitle,
    transaction_id: order.transactionId,
    customer_ip_address: '',
    customer_user_agent: '',
    created_via: order.createdVia,
    customer_note: order.customerNote,
    date_completed: order.completedAt && local(context, order.completedAt),
    date_paid: order.paidAt && local(context, order.paidAt),
    cart_hash: '',
    number: orderNumber(order),
    meta_data: orderMeta(context, order.meta),
    line_items: order.lines.map((line) => lineDocument(context, line, decimals)),
    tax_lines: taxDocuments(order, decimals),
    shipping_lines: order.shippingLines.map((line) => shippingDocument(context, line, decimals)),
    fee_lines: order.feeLines.map((line) => feeDocument(context, line, decimals)),
    coupon_lines: order.couponLines.map((line) => couponDocument(context, order, line)),
    refunds: refundRows(context, order, decimals),
    payment_url: `${context.home}/checkout/order-pay/${order.id}/?pay_for_order=true&key=${order.orderKey}`,
    is_editable: isEditable(order),
    needs_payment: needsPayment(order),
    needs_processing: needsProcessing(context, order.lines),
    date_created_gmt: gmt(order.createdAt),
    date_modified_gmt: gmt(order.modifiedAt),
    date_completed_gmt: order.completedAt && gmt(order.completedAt),
    date_paid_gmt: order.paidAt && gmt(order.paidAt),
    ...(profile.costOfGoods ? { cost_of_goods_sold: { total_value: costOfOrder(context, order) } } : {}),
    currency_symbol: currencySymbol(order.currency),
  }
}

/** What the merchant and the customer call it; plugins may number otherwise. */
export function orderNumber(order: Order): string {
  const own = order.rest['number']
  return typeof own === 'string' ? own : String(order.id)
}

function billingOf({ billing }: Order): Record<string, string> {
  const { email, phone, ...place } = billing
  return { ...place, email, phone }
}

/** Newest first in tables of its own, oldest first as posts. */
function refundRows(context: SiteContext, order: Order, decimals: number): Record<string, unknown>[] {
  const rows = refundsOf(context, order).map((refund) => ({
    id: refund.id,
    reason: refund.reason,
    total: `-${money(refund.amount, decimals)}`,
    total_tax: money(-roundedTaxes(refund.lines.flatMap(({ taxes }) => taxes)), decimals),
  }))
  return profileOf(context).hpos ? rows.reverse() : rows
}

function costOfOrder(context: SiteContext, order: Order): number {
  const back = refundsOf(context, order).flatMap(({ lines }) => lines)
  const costBack = sum(back, ({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line?.cost && line.quantity !== 0 ? (line.cost / line.quantity) * quantity : 0
  })
  return round(sum(order.lines, ({ cost }) => cost ?? 0) - costBack)
}
