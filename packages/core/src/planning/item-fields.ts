import type { ItemNumber } from '../domain/ids.ts'
import type { StoreVariant } from '../domain/product.ts'
import type { Settings } from '../domain/settings.ts'
import type { ItemUpsert } from '../domain/warehouse.ts'
import { digest } from '../pipelines/digest.ts'

/** What the warehouse takes at most; an item number is refused when it is longer, a description is cut. */
export const longestItemNumber = 100
const longestDescription = 500

export type ItemFields = Pick<ItemUpsert, 'itemNumber' | 'alternateNumber' | 'description' | 'unitCost' | 'unitOfMeasure'>

/** A variant as an item (requirements 2.1). `alternateFree`: no other item bears its barcode. */
export function itemFields(
  variant: StoreVariant,
  itemNumber: ItemNumber,
  settings: Pick<Settings, 'alternateNumberFrom' | 'unitOfMeasure'>,
  alternateFree: boolean,
): ItemFields {
  const barcode = barcodeOf(variant, settings)
  return {
    itemNumber,
    alternateNumber: alternateFree && barcode !== itemNumber ? barcode : null,
    description: describe(variant),
    unitCost: variant.unitCost,
    unitOfMeasure: settings.unitOfMeasure ?? '',
  }
}

/** The barcode that would become the alternate number; null: none, or not wanted. */
export const barcodeOf = (variant: Pick<StoreVariant, 'barcode'>, settings: Pick<Settings, 'alternateNumberFrom'>): string | null =>
  settings.alternateNumberFrom === 'barcode' ? variant.barcode?.trim() || null : null

function describe({ productTitle, variantTitle }: StoreVariant): string {
  const text = variantTitle?.trim() ? `${productTitle.trim()} - ${variantTitle.trim()}` : productTitle.trim()
  return text.length <= longestDescription ? text : `${text.slice(0, longestDescription - 1)}…`
}

/**
 * Digest of everything about a variant that matters here: noise in the source (its stock, its pictures) is not a change.
 * What is never sent again, such as the number of a linked item, is in it all the same: it decides other things.
 */
export function variantDigest(variant: StoreVariant): string {
  const { productTitle, variantTitle, sku, barcode, unitCost, kind, state, tracksStock, stockKey } = variant
  return digest({ productTitle, variantTitle, sku, barcode, unitCost, kind, state, tracksStock, stockKey })
}
