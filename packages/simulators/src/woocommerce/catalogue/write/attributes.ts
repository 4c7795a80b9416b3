import type { SiteContext } from '../../context.ts'
import type { Product, ProductAttribute } from '../../model/catalogue.ts'
import { number, type Row, records, text } from '../../orders/records.ts'
import { productOf } from '../products.ts'
import { storedSlug } from '../slug.ts'
import { attributeOf, termNamed } from '../terms.ts'
import { isTrue } from './apply.ts'

/** The attributes of a product, or the choices of a variation, as they were posted; untouched where they were not. */
export function writtenAttributes(context: SiteContext, product: Product, posted: unknown): readonly ProductAttribute[] {
  if (!Array.isArray(posted)) return product.attributes
  if (product.type === 'variation') return choices(context, product, records(posted))
  return records(posted).flatMap((row) => {
    const shared = attributeOf(context, number(row['id']))
    const name = shared?.name ?? text(row['name']) ?? ''
    const given = Array.isArray(row['options'])
      ? row['options'].map(String)
      : (text(row['options']) ?? '').split('|').filter((one) => one !== '')
    if (name === '' || given.length === 0) return []
    const options = shared ? given.map((option) => termNamed(context, shared.slug, option).name).toSorted() : given
    return [
      {
        id: shared?.id ?? 0,
        name,
        options,
        variation: isTrue(row['variation']),
        visible: isTrue(row['visible']),
        position: number(row['position']),
      },
    ]
  })
}

/** Of the parent's attributes that make variations, those that were chosen. */
function choices(context: SiteContext, product: Product, posted: readonly Row[]): readonly ProductAttribute[] {
  const offered = productOf(context, product.parentId)?.attributes.filter(({ variation }) => variation) ?? []
  return offered.flatMap((attribute) => {
    const row = posted.find((one) =>
      number(one['id']) === 0
        ? attribute.id === 0 && storedSlug(text(one['name']) ?? '') === storedSlug(attribute.name)
        : number(one['id']) === attribute.id,
    )
    const option = text(row?.['option']) ?? ''
    return option === '' ? [] : [{ ...attribute, options: [option] }]
  })
}
