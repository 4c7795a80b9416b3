import { CommandError, Reader } from '../../server/reader.ts'
import type { ShopContext } from '../context.ts'
import { KIND, type Product } from '../model/catalogue.ts'
import type { Address, FinancialStatus, Hold, HoldReason, Order } from '../model/orders.ts'
import { mint } from '../orders/documents.ts'
import { type NewLine, placeOrder as place } from '../orders/place-order.ts'
import { readAddress, SOMEBODY } from './address.ts'
import { findLocation, findVariant } from './find.ts'
import { currencyOf, shippingLineOf } from './shipping-line.ts'

export interface PlaceOrderInput {
  readonly lines: readonly LineInput[]
  /** Absent: a customer in Portland. Null: no address at all. */
  readonly shippingAddress?: Partial<Address> | null
  /** The name of a shipping method or carrier service; the shop's first flat rate when absent. */
  readonly shippingMethod?: string
  readonly shippingPrice?: string
  readonly delivery?: 'SHIPPING' | 'LOCAL' | 'PICK_UP'
  /** Where it is picked up, by name or gid. */
  readonly pickUpAt?: string
  readonly financialStatus?: FinancialStatus
  readonly email?: string | null
  readonly phone?: string | null
  readonly customerId?: string | null
  readonly note?: string
  readonly giftMessage?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly tags?: readonly string[]
  readonly poNumber?: string
  readonly sourceName?: string
  readonly test?: boolean
  /** A later start: its fulfilment orders are SCHEDULED. */
  readonly fulfillAt?: string
  readonly hold?: { readonly reason: HoldReason; readonly notes?: string }
  /** Milliseconds until it has fulfilment orders; 0 is at once. */
  readonly routingDelayMs?: number
}

/** A line by SKU or variant, or a custom one by title and price. `location` makes it leave from there, by name or gid. */
export interface LineInput {
  readonly sku?: string
  readonly variantId?: string
  readonly title?: string
  readonly price?: string
  readonly quantity?: number
  readonly requiresShipping?: boolean
  readonly location?: string
  readonly attributes?: Readonly<Record<string, string>>
}

const PAID = ['PAID', 'PENDING', 'AUTHORIZED', 'PARTIALLY_PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'VOIDED', 'EXPIRED'] as const

export const HOLD_REASONS = [
  'AWAITING_PAYMENT',
  'AWAITING_RETURN_ITEMS',
  'HIGH_RISK_OF_FRAUD',
  'INCORRECT_ADDRESS',
  'INVENTORY_OUT_OF_STOCK',
  'ONLINE_STORE_POST_PURCHASE_CROSS_SELL',
  'OTHER',
  'UNKNOWN_DELIVERY_DATE',
] as const

/** A shopper buys. */
export function placeOrder(context: ShopContext, input: PlaceOrderInput): Order {
  const read = new Reader('placeOrder', input)
  const rows = read.list('lines')
  if (rows.length === 0) throw new CommandError('placeOrder.lines must name at least one line')
  const lines = rows.map((row) => readLine(context, row))
  const delivery = read.oneOf('delivery', ['SHIPPING', 'LOCAL', 'PICK_UP'], 'SHIPPING')
  const pickUp = delivery === 'PICK_UP' ? findLocation(context, read, 'pickUpAt').id : null
  const address = read.record('shippingAddress')
  const giftMessage = read.optionalText('giftMessage')
  const ships = lines.some((line) => line.requiresShipping)
  return place(context, {
    lines,
    locations: locationsOf(context, rows, pickUp),
    delivery: {
      methodType: delivery,
      fixedLocations: new Map(),
      holds: holdsOf(context, read.record('hold')),
      fulfillAt: read.instant('fulfillAt'),
    },
    shippingAddress: read.has('shippingAddress') ? address && readAddress(address) : SOMEBODY,
    shippingLine: ships ? shippingLineOf(context, read.optionalText('shippingMethod'), read.amount('shippingPrice', '0.00')) : null,
    financialStatus: read.oneOf('financialStatus', PAID, 'PAID'),
    email: read.has('email') ? read.optionalText('email') : 'dana.whitfield@example.com',
    phone: read.optionalText('phone'),
    customerId: read.has('customerId') ? read.optionalText('customerId') : mint(context, 'Customer'),
    note: read.optionalText('note'),
    tags: [...read.texts('tags')].sort(),
    customAttributes: [...(giftMessage === null ? [] : [{ key: 'Gift message', value: giftMessage }]), ...read.attributes('attributes')],
    poNumber: read.optionalText('poNumber'),
    sourceName: read.optionalText('sourceName') ?? 'web',
    currencyCode: currencyOf(context),
    test: read.flag('test', false),
    ...(read.has('routingDelayMs') ? { routingDelayMs: read.wholeNumber('routingDelayMs', 0) } : {}),
  })
}

/** A line of a new or edited order. */
export function readLine(context: ShopContext, row: Reader): NewLine {
  const quantity = row.wholeNumber('quantity', 1, 1)
  const customAttributes = row.attributes('attributes')
  if (!row.has('sku') && !row.has('variantId')) {
    const requiresShipping = row.flag('requiresShipping', true)
    return { variant: null, title: row.text('title'), price: row.amount('price', '0.00'), quantity, requiresShipping, customAttributes }
  }
  const variant = findVariant(context, row)
  const product = context.world.collection<Product>(KIND.product).get(variant.productId)
  const price = row.amount('price', variant.price)
  return { variant, title: product?.title ?? variant.title, price, quantity, requiresShipping: true, customAttributes }
}

function locationsOf(context: ShopContext, rows: readonly Reader[], pickUp: string | null): Map<number, string> {
  const chosen = rows.map((row, position): [number, string | null] => [
    position,
    row.has('location') ? findLocation(context, row, 'location').id : pickUp,
  ])
  return new Map(chosen.filter((row): row is [number, string] => row[1] !== null))
}

function holdsOf(context: ShopContext, input: Reader | null): Hold[] {
  if (!input) return []
  const reason = input.oneOf('reason', HOLD_REASONS)
  const until = input.has('forMs') ? new Date(context.clock.now() + input.wholeNumber('forMs', 0)) : null
  const releaseAt = until === null ? {} : { releaseAt: `${until.toISOString().slice(0, 19)}Z` }
  const made = { id: mint(context, 'FulfillmentHold'), handle: '', reason, reasonNotes: input.optionalText('notes') }
  return [{ ...made, heldByRequestingApp: false, ...releaseAt }]
}
