import type { Address, Customer } from '@connect/core'
import type { AddressNode, DestinationNode, OrderNode } from '../operations/order-fields.ts'

/** The order's own shipping address; null where nothing of it can be seen. */
export function mapAddress(node: AddressNode | null | undefined): Address | null {
  if (!node) return null
  return orNull({
    name: text(node.name),
    company: text(node.company),
    address1: text(node.address1),
    address2: text(node.address2),
    city: text(node.city),
    region: text(node.provinceCode) ?? text(node.province),
    postalCode: text(node.zip),
    country: text(node.countryCodeV2),
    phone: text(node.phone),
  })
}

/** Where a fulfilment order goes. Its region is a name; the order's address has the code for it. */
export function mapDestination(node: DestinationNode | null | undefined, order: AddressNode | null | undefined): Address | null {
  if (!node) return null
  return orNull({
    name: text([node.firstName, node.lastName].filter(Boolean).join(' ')),
    company: text(node.company),
    address1: text(node.address1),
    address2: text(node.address2),
    city: text(node.city),
    region: (order?.province === node.province ? text(order?.provinceCode) : null) ?? text(node.province),
    postalCode: text(node.zip),
    country: text(node.countryCode),
    phone: text(node.phone),
  })
}

/** From the order's own e-mail, name and addresses: the customer record needs read_customers (reference 1.4). */
export function mapCustomer(order: OrderNode): Customer | null {
  const { shippingAddress, billingAddress } = order
  const customer: Customer = {
    externalId: null,
    name: text(billingAddress?.name) ?? text(shippingAddress?.name),
    company: text(billingAddress?.company) ?? text(shippingAddress?.company),
    email: text(order.email),
    phone: text(order.phone) ?? text(billingAddress?.phone) ?? text(shippingAddress?.phone),
  }
  return Object.values(customer).every((value) => value === null) ? null : customer
}

function orNull(address: Address): Address | null {
  return Object.values(address).every((value) => value === null) ? null : address
}

export function text(value: string | null | undefined): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : value
}
