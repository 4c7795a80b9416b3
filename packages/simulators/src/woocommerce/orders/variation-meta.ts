import { slugOf, storedSlug } from '../catalogue/slug.ts'
import { attributeOf } from '../catalogue/terms.ts'
import type { SiteContext } from '../context.ts'
import type { Product, ProductAttribute } from '../model/catalogue.ts'
import type { MetaEntry } from '../model/site.ts'
import { nextId } from '../site/ids.ts'

/** What was chosen, as meta of the line: shared attributes by the slugs of their values. */
export function variationMeta(context: SiteContext, product: Product): MetaEntry[] {
  if (product.type !== 'variation') return []
  return product.attributes.map((attribute) => {
    const option = attribute.options[0] ?? ''
    return { id: nextId(context, 'meta'), key: keyOf(context, attribute), value: attribute.id === 0 ? option : slugOf(option) }
  })
}

/** What a person reads for an entry of a line: attributes by their names, everything else as it is. */
export function displayed(
  context: SiteContext,
  product: Product | undefined,
  { key, value }: MetaEntry,
): { readonly key: string; readonly value: unknown } {
  const attribute = product?.attributes.find((one) => keyOf(context, one) === key)
  return attribute ? { key: attribute.name, value: attribute.options[0] ?? value } : { key, value }
}

function keyOf(context: SiteContext, attribute: ProductAttribute): string {
  return attributeOf(context, attribute.id)?.slug ?? storedSlug(attribute.name)
}
