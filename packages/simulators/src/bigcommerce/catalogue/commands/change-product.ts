import { CommandError, Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { inventoryItems, itemId } from '../../inventory/stock.ts'
import type { Product } from '../../model/catalogue.ts'
import { instant } from '../../orders/instants.ts'
import { announceProduct, announceVariant } from '../announce.ts'
import { products, variantOf, variants, variantsOf } from '../documents.ts'
import { releaseSku } from '../skus.ts'
import { readWeight } from './read-weight.ts'

/** The merchant changes a product, named by `productId` or `name`: `newName`, `price`, `cost`, `weight`, `tracking`, `isVisible`, `availability`. */
export function changeProduct(context: StoreContext, input: unknown): Product {
  const read = new Reader('changeProduct', input)
  const before = findProduct(context, read)
  const product: Product = {
    ...before,
    name: read.optionalText('newName') ?? before.name,
    price: read.amount('price', before.price),
    costPrice: read.amount('cost', before.costPrice),
    weight: readWeight(read, 'weight') ?? before.weight,
    inventoryTracking: read.oneOf('tracking', ['none', 'product', 'variant'], before.inventoryTracking),
    isVisible: read.flag('isVisible', before.isVisible),
    availability: read.oneOf('availability', ['available', 'disabled', 'preorder'], before.availability),
    modifiedAt: instant(context),
  }
  products(context).put(String(product.id), product)
  announceProduct(context, product, 'updated')
  return product
}

/** The merchant deletes a product with its variants and their stock; lines of orders keep naming them. */
export function deleteProduct(context: StoreContext, input: unknown): { readonly deleted: number } {
  const product = findProduct(context, new Reader('deleteProduct', input))
  const shown = variantsOf(context, product)
  const base = variantOf(context, product.baseVariantId)
  const all = base && !shown.includes(base) ? [base, ...shown] : shown
  for (const variant of all) {
    variants(context).delete(String(variant.id))
    releaseSku(context, variant.sku)
    announceVariant(context, product, variant, 'deleted')
  }
  for (const id of stockOf(context, product.id)) inventoryItems(context).delete(id)
  products(context).delete(String(product.id))
  announceProduct(context, product, 'deleted')
  return { deleted: product.id }
}

function stockOf(context: StoreContext, productId: number): readonly string[] {
  const items = [...inventoryItems(context).values()].filter((item) => item.productId === productId)
  return items.map((item) => itemId(item.variantId, item.locationId))
}

function findProduct(context: StoreContext, read: Reader): Product {
  const id = read.has('productId') ? read.wholeNumber('productId', 1) : null
  const name = id === null ? read.text('name') : null
  for (const product of products(context).values()) if (product.id === id || product.name === name) return product
  throw new CommandError(`No product ${JSON.stringify(id ?? name)} in ${context.storeHash}`)
}
