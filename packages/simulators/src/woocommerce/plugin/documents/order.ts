import { skuShown } from '../../catalogue/shape/product.ts'
import type { SiteContext } from '../../context.ts'
import type { Order, OrderLine } from '../../model/orders.ts'
import { refundsOf } from '../../orders/documents.ts'
import { needsShipping, productOfLine } from '../../orders/lines.ts'
import { money } from '../../orders/money.ts'
import { needsPayment } from '../../orders/needs-payment.ts'
import { orderNumber } from '../../orders/shape/order.ts'
import { totalsOf } from '../../orders/totals.ts'
import { displayed } from '../../orders/variation-meta.ts'
import { gmt } from '../../site/dates.ts'
import { revisionOf } from '../outbox/note-change.ts'
import { shipmentRows } from '../shipments/of-order.ts'
import { stockKeeper } from '../stock-keeper.ts'

/** An order as the protocol cuts it. */
export function orderOfProtocol(context: SiteContext, order: Order): Record<string, unknown> {
  return {
    id: order.id,
    number: orderNumber(order),
    status: order.status,
    currency: order.currency,
    total: money(totalsOf(order).total),
    date_created_gmt: gmt(order.createdAt),
    date_modified_gmt: gmt(order.modifiedAt),
    date_paid_gmt: order.paidAt && gmt(order.paidAt),
    payment_method: order.paymentMethod,
    payment_method_title: order.paymentMethodTitle,
    customer_id: order.customerId,
    customer_note: order.customerNote,
    billing: order.billing,
    shipping: order.shipping,
    line_items: order.lines.map((line) => lineOfProtocol(context, order, line)),
    shipping_lines: order.shippingLines.map(({ id, methodId, instanceId, methodTitle }) => ({
      id,
      method_id: methodId,
      instance_id: instanceId,
      method_title: methodTitle,
    })),
    needs_payment: needsPayment(order),
    stock_reduced: order.stockReduced,
    shipments: shipmentRows(context, order),
    is_test: order.meta.some(({ key, value }) => TEST_MODES[key] === value),
    revision: revisionOf(context, 'order', order.id),
  }
}

/** What payment methods leave on an order that was paid with play money. */
const TEST_MODES: Readonly<Record<string, unknown>> = { _wcpay_mode: 'test', _ppcp_paypal_payment_mode: 'sandbox' }

function lineOfProtocol(context: SiteContext, order: Order, line: OrderLine): Record<string, unknown> {
  const product = productOfLine(context, line)
  return {
    id: line.id,
    name: line.name,
    product_id: product ? line.productId : 0,
    variation_id: product ? line.variationId : 0,
    quantity: line.quantity,
    sku: product ? skuShown(context, product) : '',
    total: money(line.total),
    meta_data: line.meta
      .filter(({ key }) => !key.startsWith('_'))
      .map((entry) => {
        const shown = displayed(context, product, entry)
        return { key: entry.key, display_key: shown.key, display_value: textOf(shown.value) }
      }),
    refunded_quantity: refundedUnits(context, order, line.id),
    reduced_stock: line.reducedStock,
    needs_shipping: needsShipping(context, line),
    stock_id: product ? (stockKeeper(context, product)?.id ?? null) : null,
  }
}

/** Units of a line that were refunded. */
export function refundedUnits(context: SiteContext, order: Order, lineId: number): number {
  return refundsOf(context, order)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineId === lineId)
    .reduce((units, { quantity }) => units + quantity, 0)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
