import type { LineTax, Order } from '../model/orders.ts'
import { round, sum } from './money.ts'

export interface Totals {
  readonly discount: number
  readonly discountTax: number
  readonly shipping: number
  readonly shippingTax: number
  readonly cartTax: number
  readonly totalTax: number
  readonly total: number
}

/** What its lines add up to. */
export function totalsOf(order: Order): Totals {
  const lines = round(sum(order.lines, ({ total }) => total))
  const fees = sum(order.feeLines, ({ total }) => total)
  const shipping = round(sum(order.shippingLines, ({ total }) => total))
  const shippingTax = roundedTaxes(order.shippingLines.flatMap(({ taxes }) => taxes))
  const cartTax = roundedTaxes([...order.lines, ...order.feeLines].flatMap(({ taxes }) => taxes))
  const taxes = order.lines.flatMap((line) => line.taxes)
  return {
    discount: round(sum(order.lines, ({ subtotal }) => subtotal) - lines),
    discountTax: round(sum(taxes, ({ subtotal }) => subtotal) - sum(taxes, ({ total }) => total)),
    shipping,
    shippingTax,
    cartTax,
    totalTax: round(cartTax + shippingTax),
    total: round(lines + fees + shipping + cartTax + shippingTax),
  }
}

/** Taxes are rounded line by line before they are added. */
export function roundedTaxes(taxes: readonly LineTax[]): number {
  return round(sum(taxes, ({ total }) => round(Number(total))))
}

export function totalTaxOf(taxes: readonly LineTax[]): number {
  return sum(taxes, ({ total }) => total)
}
