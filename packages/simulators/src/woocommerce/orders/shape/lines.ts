import { productOf } from '../../catalogue/products.ts'
import { skuShown } from '../../catalogue/shape/product.ts'
import type { SiteContext } from '../../context.ts'
import type { CouponLine, FeeLine, LineTax, Order, OrderLine, ShippingLine, TaxLine } from '../../model/orders.ts'
import { profileOf } from '../../site/profile.ts'
import { productOfLine } from '../lines.ts'
import { decimal, money, sum } from '../money.ts'
import { roundedTaxes } from '../totals.ts'
import { lineMeta } from './meta.ts'

/** A product line. Where its product was deleted it names none any more. */
export function lineDocument(
  context: SiteContext,
  line: OrderLine,
  decimals: number,
  taxed: LineTaxes = taxesOf(line, decimals),
): Record<string, unknown> {
  const product = productOfLine(context, line)
  const withCost = profileOf(context).costOfGoods
  return {
    id: line.id,
    name: line.name,
    ...(withCost && line.cost === null ? { cogs_value: null } : {}),
    product_id: product ? line.productId : 0,
    variation_id: product ? line.variationId : 0,
    quantity: line.quantity,
    tax_class: line.taxClass,
    subtotal: money(line.subtotal, decimals),
    subtotal_tax: taxed.subtotal_tax,
    total: money(line.total, decimals),
    total_tax: taxed.total_tax,
    taxes: taxed.taxes,
    meta_data: lineMeta(context, product, line.meta),
    sku: product ? skuShown(context, product) : null,
    global_unique_id: product ? product.globalUniqueId : null,
    price: line.quantity === 0 ? 0 : Number(line.total) / line.quantity,
    image: { id: product && product.type !== 'variation' ? '' : 0, src: '' },
    parent_name: product?.type === 'variation' ? (productOf(context, product.parentId)?.name ?? null) : null,
    ...(withCost && line.cost !== null ? { cost_of_goods_sold: { value: line.cost } } : {}),
  }
}

interface LineTaxes {
  readonly subtotal_tax: string
  readonly total_tax: string
  readonly taxes: readonly unknown[]
}

function taxesOf({ taxes }: OrderLine, decimals: number): LineTaxes {
  return {
    subtotal_tax: money(
      sum(taxes, ({ subtotal }) => subtotal),
      decimals,
    ),
    total_tax: money(
      sum(taxes, ({ total }) => total),
      decimals,
    ),
    taxes: taxes.map((tax) => taxDocument(tax, decimals)),
  }
}

export function shippingDocument(context: SiteContext, line: ShippingLine, decimals: number): Record<string, unknown> {
  return {
    id: line.id,
    method_title: line.methodTitle,
    method_id: line.methodId,
    instance_id: line.instanceId,
    total: money(line.total, decimals),
    total_tax: money(
      sum(line.taxes, ({ total }) => total),
      decimals,
    ),
    taxes: line.taxes.map((tax) => taxDocument(tax, decimals)),
    tax_status: 'taxable',
    meta_data: lineMeta(context, undefined, line.meta),
  }
}

export function feeDocument(context: SiteContext, line: FeeLine, decimals: number): Record<string, unknown> {
  return {
    id: line.id,
    name: line.name,
    tax_class: line.taxClass,
    tax_status: line.taxStatus,
    amount: '',
    total: money(line.total, decimals),
    total_tax: money(
      sum(line.taxes, ({ total }) => total),
      decimals,
    ),
    taxes: line.taxes.map((tax) => taxDocument(tax, decimals)),
    meta_data: lineMeta(context, undefined, line.meta),
  }
}

/** Its own figures are not padded. */
export function couponDocument(context: SiteContext, order: Order, line: CouponLine): Record<string, unknown> {
  const off = sum(order.couponLines, ({ discount }) => discount)
  const taxes = order.lines.flatMap((one) => one.taxes)
  const tax = sum(taxes, ({ subtotal }) => subtotal) - sum(taxes, ({ total }) => total)
  return {
    id: line.id,
    code: line.code,
    discount: decimal(Number(line.discount)),
    discount_tax: decimal(Number(money(off === 0 ? 0 : (tax * Number(line.discount)) / off))),
    meta_data: lineMeta(context, undefined, line.meta),
    discount_type: line.discountType,
    nominal_amount: line.nominalAmount,
    free_shipping: line.freeShipping,
  }
}

export function taxDocuments(order: Order, decimals: number): Record<string, unknown>[] {
  const of = (rows: readonly { readonly taxes: readonly LineTax[] }[], rateId: number) =>
    roundedTaxes(rows.flatMap(({ taxes }) => taxes).filter((tax) => tax.rateId === rateId))
  return order.taxLines.map((line) =>
    taxLineDocument(line, of([...order.lines, ...order.feeLines], line.rateId), of(order.shippingLines, line.rateId), decimals),
  )
}

export function taxLineDocument(line: TaxLine, tax: number, shippingTax: number, decimals: number): Record<string, unknown> {
  return {
    id: line.id,
    rate_code: line.rateCode,
    rate_id: line.rateId,
    label: line.label,
    compound: line.compound,
    tax_total: money(tax, decimals),
    shipping_tax_total: money(shippingTax, decimals),
    rate_percent: line.ratePercent,
    meta_data: [],
  }
}

export function taxDocument({ rateId, total, subtotal }: LineTax, decimals: number): Record<string, unknown> {
  return { id: rateId, total: money(total, decimals), subtotal: subtotal === '' ? '' : money(subtotal, decimals) }
}
