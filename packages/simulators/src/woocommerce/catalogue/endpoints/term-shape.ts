import type { SiteContext } from '../../context.ts'
import type { Term } from '../../model/catalogue.ts'
import type { Links } from '../../server/endpoint.ts'
import { linksOf } from '../../server/links.ts'
import { extrasOf } from '../extras.ts'
import { products } from '../products.ts'

/** The lists of terms, by the last part of their route. */
export const TAXONOMIES = {
  categories: 'product_cat',
  tags: 'product_tag',
  brands: 'product_brand',
  shipping_classes: 'product_shipping_class',
} as const

export function termDocument(context: SiteContext, term: Term): object {
  const { id, name, slug, parent, description, menuOrder: menu_order } = term
  const count = countOf(context, term)
  const isTree = term.taxonomy === 'product_cat' || term.taxonomy === 'product_brand'
  if (isTree) return { id, name, slug, parent, description, display: 'default', image: null, menu_order, count }
  return term.taxonomy.startsWith('pa_') ? { id, name, slug, description, menu_order, count } : { id, name, slug, description, count }
}

export function termLinks(context: SiteContext, list: string, term: Term): Links {
  const up: Readonly<Record<string, string>> = term.parent === 0 ? {} : { up: `${list}/${term.parent}` }
  return linksOf(context, `${list}/${term.id}`, list, up)
}

function countOf(context: SiteContext, { id, taxonomy, name }: Term): number {
  let count = 0
  for (const product of products(context).values()) {
    if (product.type === 'variation' || product.status !== 'publish') continue
    const { categories, tags, brands, shipping_class_id: shippingClass } = extrasOf(product)
    const has = taxonomy.startsWith('pa_')
      ? product.attributes.some(({ id: own, options }) => own > 0 && options.includes(name))
      : [...categories, ...tags, ...brands, shippingClass].includes(id)
    if (has) count++
  }
  return count
}
