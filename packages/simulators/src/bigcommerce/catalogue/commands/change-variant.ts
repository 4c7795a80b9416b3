import { Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import type { Variant } from '../../model/catalogue.ts'
import { findVariant } from '../../orders/commands/find.ts'
import { instant } from '../../orders/instants.ts'
import { announceProduct, announceVariant } from '../announce.ts'
import { products, variants } from '../documents.ts'
import { claimSku } from '../skus.ts'
import { readWeight } from './read-weight.ts'

/**
 * The merchant changes a variant, named by `variantId`, `sku` or `productId` (its base variant): `newSku`, `upc`, `cost`, `price`, `weight` (null:
 * as the product's), `purchasingDisabled`. The date of its product moves only where the base variant changes (reference 2.4).
 */
export function changeVariant(context: StoreContext, input: unknown): Variant {
  const read = new Reader('changeVariant', input)
  const { product, variant: before } = findVariant(context, read)
  const variant: Variant = {
    ...before,
    sku: read.has('newSku') ? (read.optionalText('newSku') ?? '') : before.sku,
    upc: read.has('upc') ? (read.optionalText('upc') ?? '') : before.upc,
    costPrice: own(read, 'cost', before.costPrice),
    price: own(read, 'price', before.price),
    weight: read.value('weight') === null ? null : (readWeight(read, 'weight') ?? before.weight),
    purchasingDisabled: read.flag('purchasingDisabled', before.purchasingDisabled),
  }
  claimSku(context, variant.id, variant.sku, before.sku)
  variants(context).put(String(variant.id), variant)
  if (variant.id === product.baseVariantId) {
    const changed = { ...product, sku: variant.sku, upc: variant.upc, modifiedAt: instant(context) }
    announceProduct(context, products(context).put(String(product.id), changed), 'updated')
  } else announceVariant(context, product, variant, 'updated')
  return variant
}

function own(read: Reader, field: string, before: string | null): string | null {
  if (read.value(field) === null) return null
  return read.has(field) ? read.amount(field) : before
}
