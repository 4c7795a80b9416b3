import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { profileOf } from '../../site/profile.ts'
import { productOf } from '../products.ts'

/** `cost_of_goods_sold`, only where that feature is on. */
export function costFields(context: SiteContext, product: Product): object {
  if (!profileOf(context).costOfGoods) return {}
  const defined = product.costOfGoods === null ? null : Number(product.costOfGoods)
  const inherited = product.type === 'variation' ? Number(productOf(context, product.parentId)?.costOfGoods ?? 0) : 0
  const effective = defined ?? inherited
  const additive = product.type === 'variation' ? { defined_value_is_additive: false } : {}
  return {
    cost_of_goods_sold: { values: [{ defined_value: defined, effective_value: effective }], total_value: effective, ...additive },
  }
}
