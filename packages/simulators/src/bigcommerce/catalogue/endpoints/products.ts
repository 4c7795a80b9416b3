import type { StoreContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { v3Page } from '../../server/paging.ts'
import { problem } from '../../server/refusals.ts'
import { productOf, products, variantsOf } from '../documents.ts'
import { optionsShape } from '../shape/options.ts'
import { productShape } from '../shape/product.ts'
import { variantShape } from '../shape/variant.ts'
import { among, compared, equal, type Filter, filtered, isAnswer, moment } from './filters.ts'

const FILTERS: Readonly<Record<string, Filter<Product>>> = {
  id: equal((product) => product.id),
  'id:in': among((product) => product.id),
  'id:min': compared(
    (product) => product.id,
    (id, bound) => id >= bound,
  ),
  'id:max': compared(
    (product) => product.id,
    (id, bound) => id <= bound,
  ),
  'id:greater': compared(
    (product) => product.id,
    (id, bound) => id > bound,
  ),
  'id:less': compared(
    (product) => product.id,
    (id, bound) => id < bound,
  ),
  name: equal((product) => product.name),
  sku: equal((product) => product.sku),
  'sku:in': among((product) => product.sku),
  type: equal((product) => product.type),
  is_visible: equal((product) => product.isVisible),
  availability: equal((product) => product.availability),
  'date_modified:min': moment(
    (product) => product.modifiedAt,
    (at, bound) => at >= bound,
  ),
  'date_modified:max': moment(
    (product) => product.modifiedAt,
    (at, bound) => at <= bound,
  ),
}
const OTHERS = ['page', 'limit', 'include', 'include_fields', 'exclude_fields', 'sort', 'direction']

const SORTS: Readonly<Record<string, (product: Product) => string | number>> = {
  id: (product) => product.id,
  name: (product) => product.name,
  sku: (product) => product.sku,
  price: (product) => Number(product.price),
  date_modified: (product) => product.modifiedAt,
}

/** Rows with their options or modifiers come ten at a time, whatever was asked (reference 2.3). */
const SMALL_PAGE = 10
const INCLUDED: ReadonlySet<string> = new Set(['variants', 'options', 'modifiers', 'images', 'custom_fields'])

/** GET /v3/catalog/products */
export function listProducts(context: StoreContext, { query }: ApiRequest): Answer {
  const refusal = unknownInclude(query)
  if (refusal) return refusal
  const found = filtered([...products(context).values()], query, { filters: FILTERS, others: OTHERS }, context.clock.now())
  if (isAnswer(found)) return found
  const sorted = sortedBy(found, query)
  const asked = includes(query)
  const cap = asked.includes('options') || asked.includes('modifiers') ? { cap: SMALL_PAGE } : {}
  return v3Page(sorted, query, { usual: 50, most: 250, ...cap }, (product) => shown(context, product, query))
}

/** GET /v3/catalog/products/{product_id} */
export function readProduct(context: StoreContext, { params, query }: ApiRequest): Answer {
  const product = productOf(context, Number(params['product_id']))
  if (!product) return problem(404, `A product was not found with an id of ${params['product_id']}`)
  return unknownInclude(query) ?? { status: 200, body: { data: shown(context, product, query), meta: {} } }
}

function shown(context: StoreContext, product: Product, query: URLSearchParams): object {
  const whole = productShape(context, product)
  const only = listed(query, 'include_fields')
  const without = listed(query, 'exclude_fields')
  const fields = Object.entries(whole).filter(
    ([name]) => name === 'id' || (only.length > 0 ? only.includes(name) : !without.includes(name)),
  )
  return { ...Object.fromEntries(fields), ...included(context, product, includes(query)) }
}

function included(context: StoreContext, product: Product, asked: readonly string[]): object {
  return {
    ...(asked.includes('variants') ? { variants: variantsOf(context, product).map((one) => variantShape(context, product, one)) } : {}),
    ...(asked.includes('options') ? { options: optionsShape(context, product) } : {}),
    ...Object.fromEntries(['modifiers', 'images', 'custom_fields'].filter((name) => asked.includes(name)).map((name) => [name, []])),
  }
}

function unknownInclude(query: URLSearchParams): Answer | undefined {
  const unknown = includes(query).find((name) => !INCLUDED.has(name))
  return unknown === undefined ? undefined : problem(422, `include: ${unknown} is not supported`)
}

function includes(query: URLSearchParams): readonly string[] {
  return listed(query, 'include')
}

function listed(query: URLSearchParams, name: string): readonly string[] {
  return (query.get(name) ?? '').split(',').filter((one) => one !== '')
}

function sortedBy(rows: readonly Product[], query: URLSearchParams): readonly Product[] {
  const read = SORTS[query.get('sort') ?? 'id'] ?? SORTS['id']!
  const sign = query.get('direction') === 'desc' ? -1 : 1
  return [...rows].sort((a, b) => sign * (read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : a.id - b.id))
}
