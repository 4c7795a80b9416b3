/** The catalogue as the store keeps it. Ids are whole numbers, counted by the store; instants ISO strings in UTC; money decimal strings. */

export interface Product {
  readonly id: number
  readonly name: string
  readonly type: 'physical' | 'digital'
  /** Of the base variant where the product has no options; may be empty. */
  readonly sku: string
  readonly upc: string
  readonly gtin: string
  readonly mpn: string
  readonly price: string
  readonly costPrice: string
  readonly weight: number
  /** none: no stock is kept. product: stock lies on the base variant for all. variant: each variant has its own. */
  readonly inventoryTracking: 'none' | 'product' | 'variant'
  readonly isVisible: boolean
  readonly availability: 'available' | 'disabled' | 'preorder'
  readonly binPickingNumber: string
  readonly baseVariantId: number
  /** Its variants as the merchant sees them: the base variant alone, or one for each choice of its options. */
  readonly variantIds: readonly number[]
  readonly createdAt: string
  readonly modifiedAt: string
}

/** Every product has at least one: its base variant. */
export interface Variant {
  readonly id: number
  readonly productId: number
  /** May be empty; unique in the store, ignoring case. */
  readonly sku: string
  readonly upc: string
  readonly gtin: string
  readonly mpn: string
  /** null: as the product's. */
  readonly costPrice: string | null
  readonly price: string | null
  readonly weight: number | null
  readonly options: readonly { readonly name: string; readonly label: string }[]
  readonly purchasingDisabled: boolean
  readonly binPickingNumber: string
}

/** World collection names; ids as text. */
export const CATALOGUE_KIND = { product: 'product', variant: 'variant' } as const
