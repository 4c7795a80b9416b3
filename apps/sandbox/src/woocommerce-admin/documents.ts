/** The site's documents, as far as this admin shows them. */
export interface OrderDocument {
  readonly id: number
  readonly status: string
  readonly createdAt: string
  readonly currency: string
  readonly customerNote: string
  readonly paymentMethodTitle: string
  readonly billing: AddressDocument & { readonly email: string }
  readonly shipping: AddressDocument
  readonly lines: readonly LineDocument[]
  readonly shippingLines: readonly { readonly methodTitle: string }[]
}
export interface LineDocument {
  readonly id: number
  readonly name: string
  readonly quantity: number
  readonly total: string
  readonly reducedStock: number
}
export interface AddressDocument {
  readonly first_name: string
  readonly last_name: string
  readonly company: string
  readonly address_1: string
  readonly address_2: string
  readonly city: string
  readonly state: string
  readonly postcode: string
  readonly country: string
}
export interface NoteDocument {
  readonly id: number
  readonly orderId: number
  readonly createdAt: string
  readonly note: string
  readonly customerNote: boolean
}
export interface EmailDocument {
  readonly id: number
  readonly orderId: number
  readonly kind: string
  readonly sentAt: string
}
export interface ProductDocument {
  readonly id: number
  readonly type: string
  readonly parentId: number
  readonly name: string
  readonly status: string
  readonly sku: string
  readonly virtual: boolean
  readonly downloadable: boolean
  readonly regularPrice: string
  readonly manageStock: boolean
  readonly stockQuantity: number | null
  readonly attributes: readonly { readonly name: string; readonly options: readonly string[] }[]
}

export const customerOf = ({ billing: { first_name, last_name, company, email } }: OrderDocument): string =>
  [first_name, last_name].filter(Boolean).join(' ') || company || email || 'Guest'

export const addressLine = (address: AddressDocument): string =>
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
