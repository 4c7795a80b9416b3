import type { SiteContext } from '../context.ts'
import type { Address, Order } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'
import { profileOf } from '../site/profile.ts'
import { withCoupons } from './change-coupons.ts'
import { withFees } from './change-fees.ts'
import { withLines } from './change-lines.ts'
import { withShipping } from './change-shipping.ts'
import { needsProcessing } from './lines.ts'
import { withMeta } from './meta.ts'
import { moveOrder } from './move-order.ts'
import { needsPayment } from './needs-payment.ts'
import { type Row, record, text } from './records.ts'
import { saveOrder } from './save-order.ts'
import { isStatus } from './statuses.ts'
import { withTaxes } from './taxes.ts'

/** Makes an order of a body that was checked: it is pending first, then moves to its status, and is paid at last. */
export function createOrder(context: SiteContext, body: Row, createdVia = 'rest-api'): Order {
  const written = { ...applied(context, blank(context), body), createdVia: text(body['created_via']) || createdVia }
  const order = couponed(context, withTaxes(context, { ...written, id: nextId(context, 'post') }), body)
  const status = statusPosted(context, body)
  const isDraft = status === 'auto-draft' || status === 'checkout-draft'
  saveOrder(context, isDraft ? { ...order, status } : order, 'created')
  const moved = moveOrder(context, order, status)
  const paid = body['set_paid'] === true ? pay(context, moved, text(body['transaction_id'])) : moved
  return paid === order ? order : saveOrder(context, paid)
}

/** Writes what a checked body names into an order. */
export function updateOrder(context: SiteContext, order: Order, body: Row): Order {
  const written = applied(context, order, body)
  const counted = COUNTED.some((name) => body[name] !== undefined && body[name] !== null) ? withTaxes(context, written) : written
  const moved = moveOrder(context, couponed(context, counted, body), body['status'] ? statusPosted(context, body) : order.status)
  const paid = body['set_paid'] === true && needsPayment(moved) ? pay(context, moved, text(body['transaction_id'])) : moved
  return saveOrder(context, paid)
}

const COUNTED = ['billing', 'shipping', 'line_items', 'shipping_lines', 'fee_lines', 'coupon_lines']

/** The payment came in: on to processing, or to completed where nobody need do anything. */
export function pay(context: SiteContext, order: Order, transactionId = ''): Order {
  if (!['on-hold', 'pending', 'failed', 'cancelled'].includes(order.status)) return order
  const paid = { ...order, transactionId: transactionId || order.transactionId, paidAt: order.paidAt ?? siteNow(context) }
  return moveOrder(context, paid, needsProcessing(context, order.lines) ? 'processing' : 'completed', { paying: true })
}

/** A status that the store does not know makes it pending, without a word; single requests are checked before. */
function statusPosted(context: SiteContext, body: Row): string {
  const status = (text(body['status']) || 'pending').replace(/^wc-/, '')
  return isStatus(context, status) ? status : 'pending'
}

function couponed(context: SiteContext, order: Order, body: Row): Order {
  return Array.isArray(body['coupon_lines']) ? withCoupons(context, order, body['coupon_lines']) : order
}

function applied(context: SiteContext, order: Order, body: Row): Order {
  const named: Order = {
    ...order,
    currency: text(body['currency']) || order.currency,
    customerId: Math.trunc(Number(body['customer_id'] ?? order.customerId)) || 0,
    customerNote: text(body['customer_note']) ?? order.customerNote,
    paymentMethod: text(body['payment_method']) ?? order.paymentMethod,
    paymentMethodTitle: text(body['payment_method_title']) ?? order.paymentMethodTitle,
    transactionId: text(body['transaction_id']) ?? order.transactionId,
    billing: { ...addressed(order.billing, body['billing']), email: text(record(body['billing'])['email']) ?? order.billing.email },
    shipping: addressed(order.shipping, body['shipping']),
    meta: withMeta(context, order.meta, body['meta_data']),
  }
  const lines = withLines(context, named, body['line_items'])
  return withFees(context, withShipping(context, lines, body['shipping_lines']), body['fee_lines'])
}

const NO_ADDRESS: Address = {
  first_name: '',
  last_name: '',
  company: '',
  address_1: '',
  address_2: '',
  city: '',
  state: '',
  postcode: '',
  country: '',
  phone: '',
}

function addressed(address: Address, posted: unknown): Address {
  const given = record(posted)
  const { first_name, last_name, company, address_1, address_2, city, state, postcode, country, phone } = address
  const own = { first_name, last_name, company, address_1, address_2, city, state, postcode, country, phone }
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, text(given[name]) ?? value])) as unknown as Address
}

function blank(context: SiteContext): Order {
  const now = siteNow(context)
  return {
    id: 0,
    status: 'pending',
    statusBeforeTrash: null,
    currency: profileOf(context).currency,
    createdAt: now,
    modifiedAt: now,
    paidAt: null,
    completedAt: null,
    customerId: 0,
    customerNote: '',
    paymentMethod: '',
    paymentMethodTitle: '',
    transactionId: '',
    orderKey: `wc_order_${context.random.uuid().replaceAll('-', '').slice(-13)}`,
    createdVia: '',
    billing: { ...NO_ADDRESS, email: '' },
    shipping: NO_ADDRESS,
    lines: [],
    shippingLines: [],
    feeLines: [],
    couponLines: [],
    taxLines: [],
    meta: [],
    refundIds: [],
    fulfillmentIds: [],
    stockReduced: false,
    rest: {},
  }
}
