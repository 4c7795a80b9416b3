import { CommandError, type Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { holders } from '../holders.ts'
import { productOf } from '../products.ts'

/** By SKU or by id; a variation, too. */
export function findProduct(context: SiteContext, key: string | number): Product {
  const id = typeof key === 'number' ? key : holders(context, 'sku', key)[0]
  const product = id === undefined ? undefined : productOf(context, id)
  if (!product) throw new CommandError(`The site has no product ${JSON.stringify(key)}`)
  return product
}

/** The product that a command names: `{sku}` or `{id}`. */
export function namedProduct(context: SiteContext, read: Reader): Product {
  return findProduct(context, read.has('id') ? read.wholeNumber('id', 1) : read.text('sku'))
}
