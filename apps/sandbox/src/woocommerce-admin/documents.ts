import type { Address, Email, Order, OrderNote, Product } from '@connect/simulators/woocommerce'

/** The site's documents, as the simulated site keeps them. */
export type OrderDocument = Order
export type NoteDocument = OrderNote
export type EmailDocument = Email
export type ProductDocument = Product

export const customerOf = ({ billing: { first_name, last_name, company, email } }: OrderDocument): string =>
  [first_name, last_name].filter(Boolean).join(' ') || company || email || 'Guest'

export const addressLine = (address: Address): string =>
  [
    [address.first_name, address.last_name].filter(Boolean).join(' '),
    address.company,
    address.address_1,
    address.address_2,
    [address.city, address.state, address.postcode].filter(Boolean).join(' '),
    address.country,
  ]
    .filter(Boolean)
    .join(', ')
