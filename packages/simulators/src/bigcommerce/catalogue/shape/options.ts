import type { StoreContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { variantsOf } from '../documents.ts'

/** The choices that tell a product's variants apart, each with its values. */
export function optionsShape(context: StoreContext, product: Product): readonly object[] {
  const values = new Map<string, Set<string>>()
  for (const { options } of variantsOf(context, product))
    for (const { name, label } of options) values.set(name, (values.get(name) ?? new Set()).add(label))
  return [...values].map(([name, labels], at) => ({
    id: product.id * 10 + at,
    product_id: product.id,
    name,
    display_name: name,
    type: 'dropdown',
    config: {},
    sort_order: at,
    option_values: [...labels].map((label, place) => ({ id: product.id * 1_000 + place, label, sort_order: place, is_default: false })),
  }))
}
