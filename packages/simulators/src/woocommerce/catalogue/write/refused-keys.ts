import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Answer } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { nextId } from '../../site/ids.ts'
import { isFrom } from '../../site/version.ts'
import { holders } from '../holders.ts'
import { productOf } from '../products.ts'

/** A SKU or GTIN that another product has; one in the trash keeps its SKU, too, and is refused by another name. null: nobody has it. */
export function refusedKeys(context: SiteContext, product: Product): Answer | null {
  return refusedSku(context, product) ?? refusedGtin(context, product)
}

function refusedSku(context: SiteContext, product: Product): Answer | null {
  const other = product.sku === '' ? undefined : holders(context, 'sku', product.sku).find((id) => id !== product.id)
  if (other === undefined) return null
  if (productOf(context, other)?.status === 'trash') {
    if (!isFrom(context, 8)) return null
    // The post was made before its SKU was refused: its id is gone.
    if (product.id === 0) nextId(context, 'post')
    const message = `The product with SKU (${product.sku}) you are trying to insert is already present in the lookup table`
    return wpError(400, 'woocommerce_rest_product_not_created', message)
  }
  const unique = uniqueSku(context, product.sku)
  return wpError(400, 'product_invalid_sku', 'Invalid or duplicated SKU.', { resource_id: other, unique_sku: unique })
}

function uniqueSku(context: SiteContext, sku: string): string {
  let number = 1
  while (holders(context, 'sku', `${sku}-${number}`).length > 0) number++
  return `${sku}-${number}`
}

/** No recording. */
function refusedGtin(context: SiteContext, product: Product): Answer | null {
  const gtin = product.globalUniqueId
  const other = gtin === '' ? undefined : holders(context, 'gtin', gtin).find((id) => id !== product.id)
  if (other === undefined) return null
  const message = 'Invalid or duplicated GTIN, UPC, EAN or ISBN.'
  return wpError(400, 'product_invalid_global_unique_id', message, { resource_id: other })
}
