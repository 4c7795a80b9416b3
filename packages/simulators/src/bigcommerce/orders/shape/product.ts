import type { Order, OrderLine } from '../../model/orders.ts'
import { fourPlaces, times } from '../money.ts'

const NOTHING = '0.0000'
const NO_WRAPPING = {
  wrapping_id: 0,
  wrapping_name: '',
  base_wrapping_cost: NOTHING,
  wrapping_cost_ex_tax: NOTHING,
  wrapping_cost_inc_tax: NOTHING,
  wrapping_cost_tax: NOTHING,
  wrapping_message: '',
}
const NOT_FROM_ELSEWHERE = {
  ebay_item_id: '',
  ebay_transaction_id: '',
  external_id: null,
  option_set_id: null,
  parent_order_product_id: null,
}

/** A line of an order, as `/v2/orders/{id}/products` lists it. A custom product and a gift certificate have no variant_id. */
export function orderProductShape(order: Order, line: OrderLine) {
  return {
    id: line.id,
    order_id: order.id,
    product_id: line.productId,
    ...(line.variantId === null ? {} : { variant_id: line.variantId }),
    order_pickup_method_id: line.pickupId ?? 0,
    order_address_id: line.orderAddressId ?? 0,
    name: line.name,
    name_customer: line.name,
    name_merchant: line.name,
    sku: line.sku,
    upc: line.upc,
    type: line.type,
    ...moneyOf(line),
    weight: line.weight.toFixed(4),
    width: NOTHING,
    height: NOTHING,
    depth: NOTHING,
    quantity: line.quantity,
    is_refunded: line.quantityRefunded >= line.quantity,
    quantity_refunded: line.quantityRefunded,
    refund_amount: NOTHING,
    return_id: 0,
    ...NO_WRAPPING,
    quantity_shipped: line.quantityShipped,
    event_name: null,
    event_date: null,
    fixed_shipping_cost: NOTHING,
    ...NOT_FROM_ELSEWHERE,
    is_bundled_product: false,
    bin_picking_number: line.binPickingNumber,
    brand: '',
    applied_discounts: [],
    product_options: line.options.map((option, position) => optionShape(line, option, position)),
    configurable_fields: [],
    gift_certificate_id: line.type === 'giftcertificate' ? line.id : null,
    discounted_total_inc_tax: times(line.price, line.quantity),
  }
}

/** Prices without taxes: the simulated stores charge none. */
function moneyOf(line: OrderLine) {
  const [price, total, cost] = [fourPlaces(line.price), times(line.price, line.quantity), fourPlaces(line.costPrice)]
  return {
    base_price: price,
    price_ex_tax: price,
    price_inc_tax: price,
    price_tax: NOTHING,
    base_total: total,
    total_ex_tax: total,
    total_inc_tax: total,
    total_tax: NOTHING,
    base_cost_price: cost,
    cost_price_inc_tax: cost,
    cost_price_ex_tax: cost,
    cost_price_tax: NOTHING,
  }
}

function optionShape(line: OrderLine, option: OrderLine['options'][number], position: number) {
  return {
    id: line.id * 10 + position,
    option_id: position + 1,
    order_product_id: line.id,
    product_option_id: position + 1,
    display_name: option.name,
    display_name_customer: option.name,
    display_name_merchant: option.name,
    display_value: option.value,
    display_value_customer: option.value,
    display_value_merchant: option.value,
    value: option.value,
    type: 'Multiple choice',
    name: option.name,
    display_style: 'Rectangle',
  }
}
