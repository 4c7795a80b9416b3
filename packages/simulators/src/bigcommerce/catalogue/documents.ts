import type { StoreContext } from '../context.ts'
import { CATALOGUE_KIND, type Product, type Variant } from '../model/catalogue.ts'

type Stored = Pick<StoreContext, 'world'>

export function productOf(context: Stored, id: number): Product | undefined {
  return products(context).get(String(id))
}

export function variantOf(context: Stored, id: number): Variant | undefined {
  return variants(context).get(String(id))
}

/** Its base variant, or one for each choice of its options. */
export function variantsOf(context: Stored, product: Product): readonly Variant[] {
  return product.variantIds.flatMap((id) => variantOf(context, id) ?? [])
}

export function products(context: Stored) {
  return context.world.collection<Product>(CATALOGUE_KIND.product)
}

export function variants(context: Stored) {
  return context.world.collection<Variant>(CATALOGUE_KIND.variant)
}
