import { refusal } from '../../auth/may.ts'
import { isTrue } from '../../catalogue/write/apply.ts'
import type { SiteContext } from '../../context.ts'
import { SHOP_KIND, type TaxRate } from '../../model/shop.ts'
import { number, record, text } from '../../orders/records.ts'
import type { Answer, ApiRequest, Endpoint, Links } from '../../server/endpoint.ts'
import { linksOf } from '../../server/links.ts'
import { PAGING, pageOf, restUrl } from '../../server/paging.ts'
import { nextId } from '../ids.ts'

const TAXES = '/wc/v3/taxes'
const CLASSES = [
  { slug: 'standard', name: 'Standard rate' },
  { slug: 'reduced-rate', name: 'Reduced rate' },
  { slug: 'zero-rate', name: 'Zero rate' },
]

export const taxEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: TAXES, args: PAGING, answer: list },
  { method: 'POST', path: TAXES, answer: create },
  { method: 'GET', path: `${TAXES}/classes`, answer: (context, request) => refusal(context, 'list') ?? classes(context, request) },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const show = (rate: TaxRate) => ({ ...document(rate), _links: links(context, rate) })
  return refusal(context, 'list') ?? pageOf(context, request, [...rates(context).values()], show)
}

function create(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const rate = addTaxRate(context, record(body))
  return { status: 201, headers: { location: restUrl(context, `${TAXES}/${rate.id}`) }, body: document(rate), links: links(context, rate) }
}

/** Adds a rate to the store's table, by the fields of the API. Inside a command. */
export function addTaxRate(context: SiteContext, given: Readonly<Record<string, unknown>>): TaxRate {
  const id = nextId(context, 'rate')
  const one = (name: string) => text(given[name]) ?? ''
  return rates(context).put(String(id), {
    id,
    country: one('country'),
    state: one('state'),
    postcode: one('postcode'),
    city: one('city'),
    rate: number(given['rate']).toFixed(4),
    name: one('name') || 'Tax',
    priority: number(given['priority']) || 1,
    compound: isTrue(given['compound']),
    shipping: given['shipping'] === undefined ? true : isTrue(given['shipping']),
    order: number(given['order']),
    class: one('class') || 'standard',
  })
}

function document({ id, country, state, postcode, city, rate, name, priority, compound, shipping, order, class: of }: TaxRate): object {
  const places = { postcodes: postcode === '' ? [] : [postcode], cities: city === '' ? [] : [city] }
  return { id, country, state, postcode, city, rate, name, priority, compound, shipping, order, class: of, ...places }
}

function links(context: SiteContext, { id }: TaxRate): Links {
  return linksOf(context, `${TAXES}/${id}`, TAXES)
}

function classes(context: SiteContext, request: ApiRequest): Answer {
  const { collection = [] } = linksOf(context, '', `${TAXES}/classes`)
  const answer = pageOf(context, request, CLASSES, (one) => ({ ...one, _links: { collection } }))
  // Its other method is not simulated.
  return { ...answer, headers: { ...answer.headers, allow: 'GET, POST' } }
}

function rates(context: SiteContext) {
  return context.world.collection<TaxRate>(SHOP_KIND.taxRate)
}
