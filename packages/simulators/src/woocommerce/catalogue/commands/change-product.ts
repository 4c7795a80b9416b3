import { CommandError, Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { setProductStock } from '../products.ts'
import { remove, save, trash, untrash } from '../save.ts'
import { written } from '../write/apply.ts'
import { refusedKeys } from '../write/refused-keys.ts'
import { namedProduct } from './find-product.ts'
import { type ProductFields, productBody, withCost } from './product-body.ts'

export interface ProductInput {
  /** Of a product or a variation; either. */
  readonly id?: number
  readonly sku?: string
}

/** The merchant edits a product or a variation; `newSku` gives it another SKU. */
export function changeProduct(context: SiteContext, input: ProductInput & ProductFields & { readonly newSku?: string }): Product {
  const read = new Reader('changeProduct', input)
  const product = namedProduct(context, read)
  const { sku: _, ...body } = productBody(context, read)
  const result = written(context, product, read.has('newSku') ? { ...body, sku: read.optionalText('newSku') ?? '' } : body)
  if (result.kind === 'refused') throw new CommandError(`changeProduct: ${JSON.stringify(result.answer.body)}`)
  const refused = refusedKeys(context, result.product)
  if (refused) throw new CommandError(`changeProduct: ${JSON.stringify(refused.body)}`)
  return save(context, withCost(result.product, read))
}

/** The merchant counts the shelf anew. */
export function setStock(context: SiteContext, input: ProductInput & { readonly quantity: number }): Product {
  const read = new Reader('setStock', input)
  const product = namedProduct(context, read)
  if (!product.manageStock) throw new CommandError(`setStock: the site keeps no stock of ${product.name}`)
  return setProductStock(context, product.id, read.wholeNumber('quantity', Number.MIN_SAFE_INTEGER))
}

/** For good, with its variations. */
export function deleteProduct(context: SiteContext, input: ProductInput): { readonly deleted: number } {
  const product = namedProduct(context, new Reader('deleteProduct', input))
  remove(context, product)
  return { deleted: product.id }
}

export function trashProduct(context: SiteContext, input: ProductInput): Product {
  return trash(context, namedProduct(context, new Reader('trashProduct', input)))
}

export function restoreProduct(context: SiteContext, input: ProductInput): Product {
  return untrash(context, namedProduct(context, new Reader('restoreProduct', input)))
}
