import type { StoreContext } from '../../context.ts'
import type { Variant } from '../../model/catalogue.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { v3Page } from '../../server/paging.ts'
import { productOf, products, variantsOf } from '../documents.ts'
import { variantShape } from '../shape/variant.ts'
import { among, equal, type Filter, filtered, isAnswer } from './filters.ts'

const FILTERS: Readonly<Record<string, Filter<Variant>>> = {
  id: equal((variant) => variant.id),
  'id:in': among((variant) => variant.id),
  'product_id:in': among((variant) => variant.productId),
  sku: equal((variant) => variant.sku),
  'sku:in': among((variant) => variant.sku),
  upc: equal((variant) => variant.upc),
}
const OTHERS = ['page', 'limit', 'include_fields', 'exclude_fields']

/** GET /v3/catalog/variants: those of every product, base variants of simple ones included. */
export function listVariants(context: StoreContext, { query }: ApiRequest): Answer {
  const all = [...products(context).values()].flatMap((product) => variantsOf(context, product))
  const found = filtered(all, query, { filters: FILTERS, others: OTHERS }, context.clock.now())
  if (isAnswer(found)) return found
  const only = (query.get('include_fields') ?? '').split(',').filter((one) => one !== '')
  return v3Page(found, query, { usual: 50, most: 250 }, (variant) => {
    const whole = variantShape(context, productOf(context, variant.productId)!, variant)
    if (only.length === 0) return whole
    return Object.fromEntries(Object.entries(whole).filter(([name]) => name === 'id' || only.includes(name)))
  })
}
