import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { number, record, records, text } from '../../orders/records.ts'
import { fromLocal, isoSecond } from '../../site/dates.ts'
import { profileOf } from '../../site/profile.ts'
import { type Extras, extrasOf, withExtras } from '../extras.ts'
import { decimalText } from '../price.ts'
import { termNamed, termOf, UNCATEGORIZED } from '../terms.ts'
import { type Body, isTrue } from './apply.ts'

const TEXTS = [
  'description',
  'short_description',
  'catalog_visibility',
  'tax_status',
  'tax_class',
  'button_text',
  'purchase_note',
  'post_password',
] as const
const NUMBERS = ['download_limit', 'download_expiry', 'menu_order'] as const
const FLAGS = ['featured', 'sold_individually', 'reviews_allowed'] as const
const IDS = ['upsell_ids', 'cross_sell_ids'] as const

/** The fields of a product that are only kept. */
export function writtenExtras(context: SiteContext, product: Product, body: Body): Product {
  const before = extrasOf(product)
  const change: Partial<{ -readonly [Name in keyof Extras]: Extras[Name] }> = {}
  for (const name of TEXTS) if (body[name] !== undefined) change[name] = String(body[name] ?? '')
  for (const name of NUMBERS) if (body[name] !== undefined) change[name] = Math.trunc(number(body[name]))
  for (const name of FLAGS) if (body[name] !== undefined) change[name] = isTrue(body[name])
  for (const name of IDS) if (Array.isArray(body[name])) change[name] = (body[name] as unknown[]).map(Number)
  // The parent's, which a variation has where it has none of its own.
  if (change.tax_class === 'parent') change.tax_class = ''
  if (body['low_stock_amount'] !== undefined)
    change.low_stock_amount = body['low_stock_amount'] === null ? null : number(body['low_stock_amount'])
  if (body['dimensions'] !== undefined) change.dimensions = dimensionsOf(body['dimensions'], before)
  if (body['downloads'] !== undefined && product.downloadable) change.downloads = downloadsOf(context, body['downloads'])
  if (Array.isArray(body['default_attributes'])) change.default_attributes = records(body['default_attributes'])
  if (body['shipping_class'] !== undefined) change.shipping_class_id = classOf(context, text(body['shipping_class']) ?? '')
  change.categories = body['categories'] === undefined ? before.categories : termIds(context, body['categories'])
  if (change.categories.length === 0 && product.type !== 'variation') change.categories = [UNCATEGORIZED.id]
  if (body['brands'] !== undefined) change.brands = termIds(context, body['brands'])
  if (body['tags'] !== undefined) change.tags = termIds(context, body['tags'])
  return withExtras(product, { ...change, ...saleDate(context, body, 'date_on_sale_from'), ...saleDate(context, body, 'date_on_sale_to') })
}

function dimensionsOf(value: unknown, before: Extras): Extras['dimensions'] {
  const given = record(value)
  const one = (name: keyof Extras['dimensions']) => (given[name] === undefined ? before.dimensions[name] : decimalText(given[name]))
  return { length: one('length'), width: one('width'), height: one('height') }
}

function downloadsOf(context: SiteContext, value: unknown): Extras['downloads'] {
  return records(value).map((row) => ({
    id: text(row['id']) || context.random.uuid(),
    name: text(row['name']) ?? '',
    file: text(row['file']) ?? '',
  }))
}

function classOf(context: SiteContext, slug: string): number {
  return slug === '' ? 0 : termNamed(context, 'product_shipping_class', slug).id
}

function termIds(context: SiteContext, value: unknown): readonly number[] {
  return records(value).flatMap((row) => termOf(context, number(row['id']))?.id ?? [])
}

function saleDate(context: SiteContext, body: Body, name: 'date_on_sale_from' | 'date_on_sale_to'): Partial<Extras> {
  const [bare, utc] = [body[name], body[`${name}_gmt`]]
  if (typeof utc === 'string' && utc !== '') return { [name]: `${utc.slice(0, 19)}Z` }
  if (typeof bare === 'string' && bare !== '') return { [name]: isoSecond(fromLocal(profileOf(context).timeZone, bare)) }
  return bare === null || bare === '' ? { [name]: null } : {}
}
