import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { dateFilter } from '../../site/date-bounds.ts'
import { extrasOf } from '../extras.ts'
import { holders } from '../holders.ts'
import { priceOf } from '../price.ts'
import { productOf, products } from '../products.ts'
import { stockOf } from '../shape/stock.ts'
import { sorted } from './sorted.ts'

/** The products that a list's query asks for, sorted; variations only where it asks by SKU. */
export function foundProducts(context: SiteContext, query: URLSearchParams): readonly Product[] {
  const kept = common(context, query)
  const type = query.get('type')
  const withVariations = ['sku', 'search_sku', 'search_name_or_sku'].some((name) => (query.get(name) ?? '') !== '')
  const found: Product[] = []
  for (const product of candidates(context, query)) {
    if (product.type === 'variation' && !withVariations) continue
    if (type !== null && type !== '' && product.type !== type) continue
    if (isKept(product, kept)) found.push(product)
  }
  return sorted(context, found, query)
}

export function foundVariations(context: SiteContext, variations: readonly Product[], query: URLSearchParams): readonly Product[] {
  const kept = common(context, query)
  const skus = listed(query, 'sku')
  const found = variations.filter((product) => isKept(product, kept) && (skus.length === 0 || skus.includes(product.sku)))
  return sorted(context, found, query)
}

type Test = (product: Product) => boolean

/** Only those of the SKUs asked for, where any are: a hundred of ten thousand must not cost a walk through all. */
function candidates(context: SiteContext, query: URLSearchParams): Iterable<Product> {
  const skus = listed(query, 'sku')
  if (skus.length === 0) return products(context).values()
  const ids = new Set(skus.flatMap((sku) => holders(context, 'sku', sku)))
  return [...ids].flatMap((id) => productOf(context, id) ?? [])
}

function isKept(product: Product, tests: readonly Test[]): boolean {
  for (const test of tests) if (!test(product)) return false
  return true
}

function common(context: SiteContext, query: URLSearchParams): readonly Test[] {
  const tests: Test[] = [ofStatus(query.get('status') ?? 'any'), dateFilter(context, query)]
  const text = (name: string, test: (product: Product, value: string) => boolean) => {
    const value = query.get(name)
    if (value !== null && value !== '') tests.push((product) => test(product, value))
  }
  const ids = (name: string, test: (product: Product, ids: ReadonlySet<number>) => boolean) => {
    const values = new Set(listed(query, name).map(Number))
    if (values.size > 0) tests.push((product) => test(product, values))
  }
  ids('include', ({ id }, values) => values.has(id))
  ids('exclude', ({ id }, values) => !values.has(id))
  ids('parent', ({ parentId }, values) => values.has(parentId))
  ids('category', (product, values) => extrasOf(product).categories.some((id) => values.has(id)))
  ids('tag', (product, values) => extrasOf(product).tags.some((id) => values.has(id)))
  text('slug', (product, slug) => extrasOf(product).slug === slug)
  text('stock_status', (product, status) => stockOf(context, product).stock_status === status)
  text('search', ({ name, sku, rest }, words) => contains(`${name} ${String(rest['description'] ?? '')} ${sku}`, words))
  text('search_sku', ({ sku }, part) => contains(sku, part))
  text('search_name_or_sku', ({ name, sku }, part) => contains(name, part) || contains(sku, part))
  text('virtual', ({ virtual }, value) => virtual === isYes(value))
  text('downloadable', ({ downloadable }, value) => downloadable === isYes(value))
  text('featured', (product, value) => extrasOf(product).featured === isYes(value))
  text('on_sale', (product, value) => priceOf(context, product).onSale === isYes(value))
  return tests
}

/** Drafts, private and published ones together; never the trash, unless it is asked for. */
function ofStatus(asked: string): Test {
  return ({ status }) => (asked === 'any' ? status !== 'trash' : status === asked)
}

function isYes(value: string): boolean {
  return value === '1' || value === 'true'
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

function listed(query: URLSearchParams, name: string): readonly string[] {
  const values = [...query].filter(([key]) => key === name || key.startsWith(`${name}[`)).map(([, value]) => value)
  return values.flatMap((value) => value.split(',')).flatMap((value) => (value.trim() === '' ? [] : [value.trim()]))
}
