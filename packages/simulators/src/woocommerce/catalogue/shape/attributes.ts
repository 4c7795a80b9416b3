import type { SiteContext } from '../../context.ts'
import type { Product, ProductAttribute } from '../../model/catalogue.ts'
import { productOf } from '../products.ts'
import { slugOf, storedSlug } from '../slug.ts'
import { attributeOf } from '../terms.ts'

export function attributesOf(context: SiteContext, product: Product): readonly object[] {
  return product.attributes.map((attribute) => {
    const { id, name, position, visible, variation, options } = attribute
    if (product.type === 'variation') return { id, name, slug: keyOf(context, attribute), option: options[0] ?? '' }
    return { id, name, slug: attributeOf(context, id)?.slug ?? name, position, visible, variation, options }
  })
}

/** What was chosen, "Red, S"; of a variation whose attributes are all left open the names say so. */
export function choiceOf(product: Product): string {
  return product.attributes.map(({ options }) => options[0] ?? '').join(', ')
}

/** "Variable Hoodie - Red, S": choices are left out where there are three, or a name of two words among several. */
export function titleOf(parent: Product, variation: Pick<Product, 'attributes'>): string {
  const { attributes } = variation
  const wordy = attributes.length > 1 && attributes.some(({ name }) => slugOf(name).includes('-'))
  if (attributes.length === 0 || attributes.length >= 3 || wordy) return parent.name
  return `${parent.name} - ${attributes.map(({ options }) => options[0] ?? '').join(', ')}`
}

/** `?attribute_pa_color=red&attribute_size=S` */
export function choiceQuery(context: SiteContext, product: Product): string {
  const pairs = product.attributes.map((attribute) => {
    const value = attribute.options[0] ?? ''
    return `attribute_${keyOf(context, attribute)}=${encodeURIComponent(attribute.id === 0 ? value : slugOf(value)).replace(/%20/g, '+')}`
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

export function permalinkOf(context: SiteContext, product: Product): string {
  const slug = String((product.type === 'variation' ? productOf(context, product.parentId) : product)?.rest['slug'] ?? '')
  if (product.type === 'variation') return `${context.home}/product/${slug}/${choiceQuery(context, product)}`
  if (slug === '') return `${context.home}/?post_type=product&p=${product.id}`
  return `${context.home}/product/${slug}/`
}

function keyOf(context: SiteContext, attribute: ProductAttribute): string {
  return attributeOf(context, attribute.id)?.slug ?? storedSlug(attribute.name)
}
