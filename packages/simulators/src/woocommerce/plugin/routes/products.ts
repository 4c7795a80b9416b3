import { productOf, products, variationsOf } from '../../catalogue/products.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { productOfProtocol } from '../documents/product.ts'
import type { Fields } from '../fields.ts'
import { asOf, byId, pageOf } from './paging.ts'

/** Whole products, by id; or those that changed, or whose variations did, by when. */
export function listProducts(context: SiteContext, body: Fields): unknown {
  const as_of = asOf(context)
  const changedAfter = body.gmtSecond('changed_after')
  const costField = body.optionalText('cost_field')
  const parents = [...products(context).values()].filter(({ type }) => type !== 'variation')
  const rows =
    changedAfter === null
      ? parents.filter(({ status }) => status !== 'trash')
      : parents.filter((product) => modifiedAt(context, product) >= changedAfter)
  const page = pageOf(rows, body, {
    most: 100,
    instantOf: changedAfter === null ? byId : (product) => modifiedAt(context, product),
    show: (product) => productOfProtocol(context, product, costField),
  })
  return { products: page.documents, next: page.next, as_of }
}

/** The products that ids name, or that have a variation of such an id; each once. */
export function productsById(context: SiteContext, body: Fields): unknown {
  const costField = body.optionalText('cost_field')
  const wanted = new Map<number, Product>()
  for (const id of body.ids('ids', 100)) {
    const named = productOf(context, id)
    const whole = named?.type === 'variation' ? productOf(context, named.parentId) : named
    if (whole) wanted.set(whole.id, whole)
  }
  return { products: [...wanted.values()].map((product) => productOfProtocol(context, product, costField)) }
}

function modifiedAt(context: SiteContext, product: Product): string {
  if (product.type !== 'variable') return product.modifiedAt
  return variationsOf(context, product.id).reduce((latest, one) => (one.modifiedAt > latest ? one.modifiedAt : latest), product.modifiedAt)
}
