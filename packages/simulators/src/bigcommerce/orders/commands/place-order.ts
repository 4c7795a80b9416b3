import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { Address, Order, OrderStatusId, PaymentStatus, Pickup, ShippingAddress } from '../../model/orders.ts'
import { profileOf } from '../../store/profile.ts'
import { type NewLine, type NewOrder, placeOrder as place } from '../place-order.ts'
import { readAddress, SOMEBODY } from './address.ts'
import { findLocation } from './find.ts'
import { type LineInput, readLine } from './read-line.ts'
import { readStatus } from './read-status.ts'

export interface PlaceOrderInput {
  readonly lines: readonly LineInput[]
  /** Where it goes; each with its own method and cost if need be. Absent: to a customer in Madison. */
  readonly shippingAddresses?: readonly (Partial<Address> & { readonly shippingMethod?: string; readonly shippingCost?: string })[]
  /** The payer; the first shipping address when absent. */
  readonly billing?: Partial<Address>
  /** A location's id, code or label: what is physical is picked up there, unless the line says where it goes. */
  readonly pickUpAt?: string
  /** 0: a guest. */
  readonly customerId?: number
  readonly email?: string
  readonly status?: OrderStatusId | string
  readonly paymentMethod?: string
  readonly paymentStatus?: PaymentStatus
  readonly shippingMethod?: string
  readonly shippingCost?: string
  readonly channelId?: number
  readonly customerMessage?: string
  readonly staffNotes?: string
  readonly externalOrderId?: string
  readonly source?: Order['source']
}

/** A shopper buys, or a merchant enters an order by hand. */
export function placeOrder(context: StoreContext, input: PlaceOrderInput): Order {
  return place(context, readOrder(context, input))
}

/** The order as the store will take it, checked; it can be placed more than once. */
export function readOrder(context: StoreContext, input: PlaceOrderInput): NewOrder {
  const read = new Reader('placeOrder', input)
  const email = read.optionalText('email') ?? SOMEBODY.email
  const rows = read.list('lines')
  if (rows.length === 0) throw new CommandError('placeOrder.lines must name at least one line')
  const given = addressesOf(read, email)
  const pickUpAt = read.optionalText('pickUpAt')
  const lines = rows.map((row) => readLine(context, row, placeOf(row, pickUpAt !== null, given.length), email))
  const addresses = lines.some((line) => typeof line.goes === 'object' && 'toAddress' in line.goes) ? given : []
  return {
    lines,
    addresses,
    pickups: pickUpAt === null ? [] : [pickupOf(context, pickUpAt)],
    billing: billingOf(read, given[0] ?? { ...SOMEBODY, email }, email),
    statusId: readStatus('placeOrder', input, 11),
    paymentMethod: read.optionalText('paymentMethod') ?? 'Credit Card',
    paymentStatus: read.oneOf('paymentStatus', PAYMENT_STATUSES, 'captured'),
    customerId: read.wholeNumber('customerId', 0, 1),
    channelId: read.wholeNumber('channelId', 1, 1),
    customerMessage: read.optionalText('customerMessage') ?? '',
    staffNotes: read.optionalText('staffNotes') ?? '',
    externalOrderId: read.optionalText('externalOrderId'),
    source: read.oneOf('source', ['www', 'manual', 'external'], 'www'),
    currencyCode: profileOf(context).currency,
  }
}

const PAYMENT_STATUSES = ['', 'authorized', 'captured', 'declined', 'paid', 'partially refunded', 'pending', 'refunded', 'void'] as const

function addressesOf(read: Reader, email: string): Omit<ShippingAddress, 'id'>[] {
  const delivery = (one: Reader) => ({
    shippingMethod: one.optionalText('shippingMethod') ?? read.optionalText('shippingMethod') ?? 'Flat Rate',
    shippingZoneId: one.has('shippingZoneId') ? one.wholeNumber('shippingZoneId', 1) : null,
    cost: one.amount('shippingCost', read.amount('shippingCost', '0.00')),
  })
  const rows = read.list('shippingAddresses')
  if (rows.length === 0) return [{ ...SOMEBODY, email, ...delivery(read) }]
  return rows.map((row) => ({ ...readAddress(row, email), ...delivery(row) }))
}

function billingOf(read: Reader, first: Address, email: string): Address {
  const billing = read.record('billing')
  if (billing) return readAddress(billing, email)
  const { firstName, lastName, company, street1, street2, city, state, zip, country, countryIso2, phone } = first
  return { firstName, lastName, company, street1, street2, city, state, zip, country, countryIso2, phone, email }
}

function pickupOf(context: StoreContext, name: string): Omit<Pickup, 'id'> {
  const location = findLocation(context, name)
  return { locationId: location.id, methodName: `Pick up at ${location.label}` }
}

function placeOf(row: Reader, isPickedUp: boolean, addresses: number): NewLine['goes'] {
  if (!row.has('to')) return isPickedUp ? { toPickup: 0 } : { toAddress: 0 }
  const to = row.wholeNumber('to', 1)
  if (to > addresses) throw new CommandError(`placeOrder.lines name address ${to}, but there are ${addresses}`)
  return { toAddress: to - 1 }
}
