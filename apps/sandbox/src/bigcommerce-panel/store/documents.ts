/** The platform's documents, as far as the control panel shows them. */
export interface OrderDocument {
  readonly id: number
  readonly statusId: number
  readonly createdAt: string
  readonly customerMessage: string
  readonly billing: { readonly firstName: string; readonly lastName: string; readonly company: string; readonly email: string }
  readonly paymentMethod: string
  readonly paymentStatus: string
  readonly currencyCode: string
  readonly isDeleted: boolean
  readonly lines: readonly LineDocument[]
  readonly addresses: readonly AddressDocument[]
  readonly pickups: readonly { readonly id: number; readonly methodName: string }[]
}
export interface LineDocument {
  readonly id: number
  readonly name: string
  readonly sku: string
  readonly type: string
  readonly price: string
  readonly quantity: number
  readonly quantityShipped: number
  readonly orderAddressId: number | null
  readonly pickupId: number | null
  readonly options: readonly { readonly name: string; readonly value: string }[]
}
export interface AddressDocument {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly company: string
  readonly street1: string
  readonly street2: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly country: string
  readonly shippingMethod: string
}
export interface ShipmentDocument {
  readonly id: number
  readonly orderId: number
  readonly orderAddressId: number
  readonly createdAt: string
  readonly trackingNumber: string
  readonly shippingProvider: string
  readonly trackingCarrier: string
  readonly trackingLink: string
  readonly items: readonly { readonly orderLineId: number; readonly quantity: number }[]
}
export interface StatusDocument {
  readonly id: number
  readonly label: string
}
export interface ProductDocument {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly sku: string
  readonly price: string
  readonly inventoryTracking: 'none' | 'product' | 'variant'
  readonly isVisible: boolean
  readonly baseVariantId: number
}
export interface VariantDocument {
  readonly id: number
  readonly productId: number
  readonly sku: string
  readonly options: readonly { readonly name: string; readonly label: string }[]
}
export interface StockDocument {
  readonly variantId: number
  readonly productId: number
  readonly locationId: number
  readonly onHand: number
  readonly safetyStock: number
}
export interface LocationDocument {
  readonly id: number
  readonly label: string
}

export const customerOf = ({ billing: { firstName, lastName, company, email } }: OrderDocument): string =>
  [firstName, lastName].filter(Boolean).join(' ') || company || email || 'Guest'

export const optionsOf = ({ options }: VariantDocument): string => options.map(({ label }) => label).join(', ')

/** Options make a product's variants; one without any is its base variant, which stands for the whole. */
export const shownVariants = (product: ProductDocument, variants: readonly VariantDocument[]): readonly VariantDocument[] => {
  const own = variants.filter(({ productId }) => productId === product.id)
  const chosen = own.filter(({ options }) => options.length > 0)
  return chosen.length > 0 ? chosen : own
}
