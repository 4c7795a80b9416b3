import type { Address, Customer } from '@connect/core'
import type { AddressDocument, OrderDocument } from '../protocol/documents/order.ts'
import { text } from './text.ts'

/** Where an order goes: its shipping address, or the billing address where only that was given. null: nothing of either is filled in. */
export function shipToOf({ shipping, billing }: Pick<OrderDocument, 'shipping' | 'billing'>): Address | null {
  const from = isGiven(shipping) ? shipping : billing
  const address: Address = {
    name: nameOf(from),
    company: text(from.company),
    address1: text(from.address_1),
    address2: text(from.address_2),
    city: text(from.city),
    region: text(from.state),
    postalCode: text(from.postcode),
    country: text(from.country),
    // Checkouts ask for one telephone number.
    phone: text(from.phone) ?? text(billing.phone),
  }
  return isGiven(from) ? address : null
}

/** Who bought it; a guest (customer 0) is known by what was typed. */
export function customerOf({ customer_id, billing, shipping }: OrderDocument): Customer | null {
  const customer: Customer = {
    externalId: customer_id ? String(customer_id) : null,
    name: nameOf(billing) ?? nameOf(shipping),
    company: text(billing.company),
    email: text(billing.email),
    phone: text(billing.phone),
  }
  return Object.values(customer).every((value) => value === null) ? null : customer
}

/** The store fills in its own country where nothing was typed. */
const isGiven = ({ address_1, address_2, city, postcode }: AddressDocument): boolean =>
  [address_1, address_2, city, postcode].some((one) => text(one) !== null)

const nameOf = ({ first_name, last_name }: AddressDocument): string | null =>
  text([text(first_name), text(last_name)].filter(Boolean).join(' '))
