import type { SiteContext } from '../../context.ts'
import type { LineTax, Order, Refund, RefundLine } from '../../model/orders.ts'
import { gmt, local } from '../../site/dates.ts'
import { profileOf } from '../../site/profile.ts'
import { money, round, sum } from '../money.ts'
import { roundedTaxes } from '../totals.ts'
import { lineDocument, taxDocument, taxLineDocument } from './lines.ts'
import { orderMeta } from './meta.ts'

/** A refund: its amount is positive, what its lines say is negative. */
export function refundDocument(context: SiteContext, order: Order, refund: Refund, decimals = 2): Record<string, unknown> {
  const { costOfGoods, hpos } = profileOf(context)
  const taxes = refund.lines.flatMap((line) => line.taxes)
  return {
    id: refund.id,
    date_created: local(context, refund.createdAt),
    date_created_gmt: gmt(refund.createdAt),
    amount: money(refund.amount, decimals),
    reason: refund.reason,
    refunded_by: refund.refundedBy,
    refunded_payment: false,
    meta_data: orderMeta(context, refund.meta),
    line_items: refund.lines.map((line) => refundLine(context, order, line, decimals)),
    shipping_lines: [],
    tax_lines: refund.taxLines.map((line) =>
      taxLineDocument(line, -roundedTaxes(taxes.filter(({ rateId }) => rateId === line.rateId)), 0, decimals),
    ),
    fee_lines: [],
    // Posts lose the sum.
    ...(costOfGoods ? { cost_of_goods_sold: { value: hpos ? round(sum(refund.lines, (line) => costBack(order, line) ?? 0)) : 0 } } : {}),
  }
}

function refundLine(context: SiteContext, order: Order, line: RefundLine, decimals: number): Record<string, unknown> {
  const bought = order.lines.find(({ id }) => id === line.lineId)
  if (!bought) return { id: line.id, quantity: -line.quantity }
  const negative = (tax: LineTax) =>
    taxDocument({ ...tax, total: String(-Number(tax.total)), subtotal: String(-Number(tax.subtotal)) }, decimals)
  const tax = money(-sum(line.taxes, ({ total }) => total), decimals)
  return lineDocument(
    context,
    {
      ...bought,
      id: line.id,
      quantity: -line.quantity,
      subtotal: String(-Number(line.total)),
      total: String(-Number(line.total)),
      cost: costBack(order, line),
      meta: [{ id: line.metaId, key: '_refunded_item_id', value: String(line.lineId) }],
    },
    decimals,
    { subtotal_tax: tax, total_tax: tax, taxes: line.taxes.map(negative) },
  )
}

function costBack(order: Order, line: RefundLine): number | null {
  const bought = order.lines.find(({ id }) => id === line.lineId)
  return bought && bought.cost !== null && bought.quantity !== 0 ? round((-bought.cost / bought.quantity) * line.quantity) : null
}
