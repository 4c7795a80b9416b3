import type { Address, Customer } from '@connect/core'
import type { AddressNode, CompleteOrder } from './order-node.ts'

/** null where nothing of it is filled in. */
export function mapAddress(node: AddressNode): Address | null {
  const address: Address = {
    name: nameOf(node),
    company: text(node.company),
    address1: text(node.street_1),
    address2: text(node.street_2),
    city: text(node.city),
    region: text(node.state),
    postalCode: text(node.zip),
    country: text(node.country_iso2),
    phone: text(node.phone),
  }
  return Object.values(address).every((value) => value === null) ? null : address
}

/** Who bought it, by the billing address; a guest (customer 0) is known by the e-mail address alone. */
export function mapCustomer({ customer_id, billing_address, shipping }: CompleteOrder): Customer | null {
  const from = billing_address ?? shipping[0]
  const customer: Customer = {
    externalId: customer_id ? String(customer_id) : null,
    name: from ? nameOf(from) : null,
    company: text(from?.company),
    email: text(from?.email) ?? text(shipping[0]?.email),
    phone: text(from?.phone),
  }
  return Object.values(customer).every((value) => value === null) ? null : customer
}

const nameOf = ({ first_name, last_name }: AddressNode): string | null =>
  text([text(first_name), text(last_name)].filter(Boolean).join(' '))

export function text(value: string | null | undefined): string | null {
  const trimmed = value?.trim()
  return trimmed ? trimmed : null
}
