import { users } from '../auth/keys.ts'
import type { SiteContext } from '../context.ts'
import type { Order } from '../model/orders.ts'
import { type Customer, SHOP_KIND } from '../model/shop.ts'
import type { Answer } from '../server/endpoint.ts'
import { wpError } from '../server/error.ts'
import { couponOf } from './change-coupons.ts'
import { number, type Row, records, text } from './records.ts'

/** What an order's body is refused for beyond its schema, with nothing done; null: nothing. `order` is absent while it is created. */
export function refusedBody(context: SiteContext, order: Order | undefined, body: Row): Answer | null {
  const ids = new Set([...(order?.lines ?? []), ...(order?.shippingLines ?? []), ...(order?.feeLines ?? [])].map(({ id }) => id))
  for (const row of [...records(body['line_items']), ...records(body['shipping_lines']), ...records(body['fee_lines'])])
    if (number(row['id']) !== 0 && !ids.has(number(row['id'])))
      return wpError(400, 'woocommerce_rest_invalid_item_id', 'Order item ID provided is not associated with order.')
  return refusedLines(body) ?? refusedCoupons(context, body) ?? refusedCustomer(context, body)
}

function refusedLines(body: Row): Answer | null {
  const isNew = (row: Row) => number(row['id']) === 0
  const nameless = (row: Row) => isNew(row) && !text(row['sku']) && number(row['product_id']) === 0 && number(row['variation_id']) === 0
  if (records(body['line_items']).some(nameless))
    return wpError(400, 'woocommerce_rest_required_product_reference', 'Product ID or SKU is required.')
  if (records(body['shipping_lines']).some((row) => isNew(row) && !text(row['method_id'])))
    return wpError(400, 'woocommerce_rest_invalid_shipping_item', 'Shipping method ID is required.')
  if (records(body['fee_lines']).some((row) => isNew(row) && !text(row['name'])))
    return wpError(400, 'woocommerce_rest_invalid_fee_item', 'Fee name is required.')
  return null
}

function refusedCoupons(context: SiteContext, body: Row): Answer | null {
  for (const row of records(body['coupon_lines'])) {
    const code = (text(row['code']) ?? '').trim()
    if (number(row['id']) !== 0) return wpError(400, 'woocommerce_rest_coupon_item_id_readonly', 'Coupon item ID is readonly.')
    if (code === '') return wpError(400, 'woocommerce_rest_invalid_coupon', 'Coupon code is required.')
    if (!couponOf(context, code))
      return wpError(400, 'woocommerce_rest_invalid_coupon', `Coupon "${code}" cannot be applied because it does not exist.`)
  }
  return null
}

function refusedCustomer(context: SiteContext, body: Row): Answer | null {
  const id = number(body['customer_id'])
  const isKnown = id === 0 || customers(context).has(String(id)) || users(context).has(String(id))
  return isKnown ? null : wpError(400, 'woocommerce_rest_invalid_customer_id', 'Customer ID is invalid.')
}

function customers(context: SiteContext) {
  return context.world.collection<Customer>(SHOP_KIND.customer)
}
