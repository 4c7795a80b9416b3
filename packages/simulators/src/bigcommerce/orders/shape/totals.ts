import type { Order } from '../../model/orders.ts'
import { add, times } from '../money.ts'

const NOTHING = '0.0000'
const NO_HANDLING = {
  base_handling_cost: NOTHING,
  handling_cost_ex_tax: NOTHING,
  handling_cost_inc_tax: NOTHING,
  handling_cost_tax: NOTHING,
  handling_cost_tax_class_id: 2,
}
const NO_WRAPPING = {
  base_wrapping_cost: NOTHING,
  wrapping_cost_ex_tax: NOTHING,
  wrapping_cost_inc_tax: NOTHING,
  wrapping_cost_tax: NOTHING,
  wrapping_cost_tax_class_id: 3,
}
const NO_REDUCTION = {
  discount_amount: NOTHING,
  coupon_discount: NOTHING,
  store_credit_amount: NOTHING,
  gift_certificate_amount: NOTHING,
  refunded_amount: NOTHING,
}

/** An order's sums. The simulated stores charge no taxes. */
export function totalsShape(order: Order) {
  const subtotal = subtotalOf(order)
  const shipping = add(...order.addresses.map((address) => address.cost))
  const total = add(subtotal, shipping)
  return {
    subtotal_ex_tax: subtotal,
    subtotal_inc_tax: subtotal,
    subtotal_tax: NOTHING,
    base_shipping_cost: shipping,
    shipping_cost_ex_tax: shipping,
    shipping_cost_inc_tax: shipping,
    shipping_cost_tax: NOTHING,
    shipping_cost_tax_class_id: 2,
    ...NO_HANDLING,
    ...NO_WRAPPING,
    total_ex_tax: total,
    total_inc_tax: total,
    total_tax: NOTHING,
    is_tax_inclusive_pricing: false,
    ...NO_REDUCTION,
  }
}

/** What the customer paid, with shipping. */
export function totalOf(order: Order): string {
  return add(subtotalOf(order), ...order.addresses.map((address) => address.cost))
}

function subtotalOf(order: Order): string {
  return add(...order.lines.map((line) => times(line.price, line.quantity)))
}
