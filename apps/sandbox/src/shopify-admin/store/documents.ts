/** The platform's documents, as far as the admin shows them. */
export interface OrderDocument {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly createdAt: string
  readonly cancelledAt: string | null
  readonly financialStatus: string
  readonly email: string | null
  readonly note: string | null
  readonly currencyCode: string
  readonly shippingAddress: Readonly<Record<string, string | null>> | null
  readonly shippingLine: { readonly title: string } | null
  readonly lines: readonly {
    readonly id: string
    readonly title: string
    readonly sku: string | null
    readonly price: string
    readonly currentQuantity: number
    readonly fulfilledQuantity: number
  }[]
}
export interface FulfilmentDocument {
  readonly id: string
  readonly orderId: string
  readonly name?: string
  readonly status: string
  readonly createdAt: string
  readonly tracking: readonly { readonly company: string | null; readonly number: string; readonly url?: string | null }[]
}
export interface ProductDocument {
  readonly id: string
  readonly title: string
  readonly productType: string
  readonly vendor: string
  readonly status: string
}
export interface VariantDocument {
  readonly id: string
  readonly productId: string
  readonly title: string
  readonly sku: string | null
  readonly price: string
  readonly inventoryItemId: string
}
export interface LevelDocument {
  readonly itemId: string
  readonly locationId: string
  readonly isActive: boolean
  readonly available: number
  readonly committed: number
  readonly onHand: number
}
export interface LocationDocument {
  readonly id: string
  readonly name: string
}

/** `gid://shopify/Order/1001` is 1001 in an address. */
export const numberOf = (gid: string): string => gid.split('/').at(-1) ?? gid

/** PARTIALLY_REFUNDED: Partially refunded. */
export const words = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ')

export function fulfilmentOf(order: OrderDocument): 'Fulfilled' | 'Partially fulfilled' | 'Unfulfilled' {
  const wanted = order.lines.reduce((sum, line) => sum + line.currentQuantity, 0)
  const sent = order.lines.reduce((sum, line) => sum + line.fulfilledQuantity, 0)
  return sent === 0 ? 'Unfulfilled' : sent >= wanted ? 'Fulfilled' : 'Partially fulfilled'
}

export const customerOf = ({ shippingAddress: address, email }: OrderDocument): string =>
  [address?.['firstName'], address?.['lastName']].filter(Boolean).join(' ') || (email ?? 'Guest')
