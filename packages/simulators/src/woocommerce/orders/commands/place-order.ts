import { CommandError, Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { putOrder } from '../documents.ts'
import type { Row } from '../records.ts'
import { isStatus } from '../statuses.ts'
import { createOrder } from '../write-order.ts'
import { type AddressInput, readAddress, SOMEBODY } from './address.ts'
import { findProduct } from './find.ts'

export interface LineInput {
  readonly sku?: string
  /** Of a product or a variation. */
  readonly productId?: number
  /** A line that no product stands behind. */
  readonly name?: string
  readonly quantity?: number
  /** Of one; the product's where absent. */
  readonly price?: string
}

export interface PlaceOrderInput {
  readonly lines: readonly LineInput[]
  /** Absent: paid at the checkout, so processing, or completed where nobody need send anything. `pending`: not paid yet. */
  readonly status?: string
  readonly billing?: AddressInput
  /** Absent: the same as the bill; null: none, as some checkouts leave it. */
  readonly shipping?: AddressInput | null
  readonly email?: string
  /** 0: a guest. */
  readonly customerId?: number
  readonly customerNote?: string
  readonly paymentMethod?: string
  readonly paymentMethodTitle?: string
  readonly currency?: string
  /** One Flat Rate where absent. */
  readonly shippingLines?: readonly {
    readonly methodId?: string
    readonly instanceId?: number
    readonly title?: string
    readonly total?: string
  }[]
  readonly fees?: readonly { readonly name: string; readonly total: string }[]
  readonly coupons?: readonly string[]
  /** As a plugin for order numbers gives it. */
  readonly number?: string
}

/** A shopper buys. */
export function placeOrder(context: SiteContext, input: PlaceOrderInput): Order {
  return place(context, readOrder(context, input))
}

export interface NewOrder {
  readonly body: Row
  readonly number: string | null
}

export function place(context: SiteContext, { body, number }: NewOrder): Order {
  const order = createOrder(context, body, 'checkout')
  return number === null ? order : putOrder(context, { ...order, rest: { ...order.rest, number } })
}

/** The order as the store will take it, checked; it can be placed more than once. */
export function readOrder(context: SiteContext, input: PlaceOrderInput): NewOrder {
  const read = new Reader('placeOrder', input)
  const rows = read.list('lines')
  if (rows.length === 0) throw new CommandError('placeOrder.lines must name at least one line')
  const billing = { ...SOMEBODY, ...readAddress(read.record('billing')) }
  const body: Row = {
    ...payment(context, read),
    currency: read.optionalText('currency') ?? undefined,
    customer_id: read.wholeNumber('customerId', 0, 0),
    customer_note: read.optionalText('customerNote') ?? '',
    billing: { ...billing, email: read.optionalText('email') ?? 'morgan.ellery@example.com' },
    shipping: read.value('shipping') === null ? {} : { ...billing, ...readAddress(read.record('shipping')) },
    line_items: rows.map((row) => lineRow(context, row)),
    shipping_lines: shippingRows(read),
    fee_lines: read.list('fees').map((fee) => ({ name: fee.text('name'), total: fee.text('total') })),
    ...(read.has('coupons') ? { coupon_lines: read.texts('coupons').map((code) => ({ code })) } : {}),
  }
  return { body, number: read.optionalText('number') }
}

function payment(context: SiteContext, read: Reader): Row {
  const status = read.optionalText('status')
  if (status !== null && !isStatus(context, status)) throw new CommandError(`placeOrder.status: the site has no status "${status}"`)
  return {
    ...(status === null ? { set_paid: true } : { status }),
    payment_method: read.optionalText('paymentMethod') ?? 'cod',
    payment_method_title: read.optionalText('paymentMethodTitle') ?? 'Cash on delivery',
  }
}

export function lineRow(context: SiteContext, read: Reader): Row {
  const quantity = read.wholeNumber('quantity', 1, 1)
  const price = read.has('price') ? Number(read.amount('price')) : null
  const total = price === null ? {} : { subtotal: String(price * quantity), total: String(price * quantity) }
  if (read.has('name')) return { name: read.text('name'), quantity, ...total }
  return { product_id: findProduct(context, read).id, quantity, ...total }
}

function shippingRows(read: Reader): Row[] {
  if (!read.has('shippingLines')) return [{ method_id: 'flat_rate', instance_id: '1', method_title: 'Flat rate', total: '5.00' }]
  return read.list('shippingLines').map((line) => ({
    method_id: line.optionalText('methodId') ?? 'flat_rate',
    instance_id: line.has('instanceId') ? String(line.wholeNumber('instanceId', 0)) : '',
    method_title: line.optionalText('title') ?? 'Flat rate',
    total: line.amount('total', '0.00'),
  }))
}
