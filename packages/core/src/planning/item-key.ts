import { type ItemNumber, id } from '../domain/ids.ts'
import type { StoreVariant } from '../domain/product.ts'
import type { CreateItemUsing } from '../domain/settings.ts'

type Named = Pick<StoreVariant, 'variantId' | 'productTitle' | 'variantTitle' | 'sku' | 'barcode'>

/** The item number a variant gets (Create Item Using, Q-01). Case counts, blanks around it do not. null: the chosen value is empty. */
export function itemKey(variant: Named, using: CreateItemUsing): ItemNumber | null {
  const value = keyValue[using](variant)?.trim()
  return value ? id<ItemNumber>(value) : null
}

const keyValue: Readonly<Record<CreateItemUsing, (variant: Named) => string | null>> = {
  SKU: (variant) => variant.sku,
  PRODUCT_ID: (variant) => variant.variantId,
  // PARENT:CHILD is the shape the warehouse knows from sub-items of other sources (requirements 2.1).
  PRODUCT_NAME: ({ productTitle, variantTitle }) => (variantTitle?.trim() ? `${productTitle.trim()}:${variantTitle.trim()}` : productTitle),
  BARCODE: (variant) => variant.barcode,
}

/** The setting in words, for messages. */
export const keyWords: Readonly<Record<CreateItemUsing, string>> = {
  SKU: 'SKU',
  PRODUCT_ID: 'product ID',
  PRODUCT_NAME: 'product name',
  BARCODE: 'barcode',
}
