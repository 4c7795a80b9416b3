import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { SharedAttribute, Term } from '../../model/catalogue.ts'
import { number, record, text } from '../../orders/records.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { PAGING, pageOf, restUrl } from '../../server/paging.ts'
import { nextId } from '../../site/ids.ts'
import { storedSlug } from '../slug.ts'
import { addTerm, attributeOf, attributes, termOf, termsOf } from '../terms.ts'
import { isTrue } from '../write/apply.ts'
import { TAXONOMIES, termDocument, termLinks } from './term-shape.ts'

const ATTRIBUTES = '/wc/v3/products/attributes'

/** Categories, tags, brands, shipping classes; shared attributes and their values. Only lists, single ones and creation: a warehouse changes none. */
export const termEndpoints: readonly Endpoint[] = [
  ...Object.entries(TAXONOMIES).flatMap(([name, taxonomy]) =>
    ofTaxonomy(`/wc/v3/products/${name}`, () => taxonomy, name === 'brands' ? 8 : 0),
  ),
  ...ofTaxonomy(`${ATTRIBUTES}/{attribute_id}/terms`, (context, { params }) => attributeOf(context, Number(params['attribute_id']))?.slug),
  { method: 'GET', path: ATTRIBUTES, args: PAGING, answer: listAttributes },
  { method: 'POST', path: ATTRIBUTES, args: { name: { type: 'string', required: true } }, answer: createAttribute },
]

type TaxonomyOf = (context: SiteContext, request: ApiRequest) => string | undefined

function ofTaxonomy(path: string, taxonomyOf: TaxonomyOf, since = 0): readonly Endpoint[] {
  return [
    {
      method: 'GET',
      path,
      since,
      args: PAGING,
      answer: (context, request) => {
        const refused = refusal(context, 'list')
        if (refused) return refused
        const rows = termsOf(context, taxonomyOf(context, request) ?? '').toSorted((a, b) => a.name.localeCompare(b.name))
        const show = (term: Term) => ({ ...termDocument(context, term), _links: termLinks(context, request.route, term) })
        return pageOf(context, request, rows, show)
      },
    },
    {
      method: 'GET',
      path: `${path}/{id}`,
      since,
      answer: (context, request) => {
        const term = termOf(context, Number(request.params['id']))
        const refused = refusal(context, 'view')
        if (refused) return refused
        if (!term) return wpError(404, 'woocommerce_rest_term_invalid', 'Resource does not exist.')
        const list = request.route.slice(0, request.route.lastIndexOf('/'))
        return { status: 200, body: termDocument(context, term), links: termLinks(context, list, term) }
      },
    },
    {
      method: 'POST',
      path,
      since,
      args: { name: { type: 'string', required: true }, parent: { type: 'integer' } },
      answer: (context, request) => createTerm(context, request, taxonomyOf(context, request) ?? ''),
    },
  ]
}

function createTerm(context: SiteContext, { body, route }: ApiRequest, taxonomy: string): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const given = record(body)
  const name = text(given['name']) ?? ''
  const parent = number(given['parent'])
  const known = termsOf(context, taxonomy).find((term) => term.name === name && term.parent === parent)
  const message = 'A term with the name provided already exists with this parent.'
  if (known) return wpError(400, 'term_exists', message, { resource_id: known.id })
  const about = { taxonomy, name, slug: text(given['slug']) ?? storedSlug(name), parent, description: text(given['description']) ?? '' }
  const term = addTerm(context, { ...about, menuOrder: number(given['menu_order']) })
  const headers = { location: restUrl(context, `${route}/${term.id}`) }
  return { status: 201, headers, body: termDocument(context, term), links: termLinks(context, route, term) }
}

function listAttributes(context: SiteContext, request: ApiRequest): Answer {
  const show = (one: SharedAttribute) => ({ ...attributeDocument(one), _links: attributeLinks(context, one) })
  return refusal(context, 'list') ?? pageOf(context, { ...request, query: all(request.query) }, [...attributes(context).values()], show)
}

/** The store shows all of them, and no more than there are. */
function all(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query, ['per_page', '100']])
}

function createAttribute(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const given = record(body)
  const name = text(given['name']) ?? ''
  const slug = `pa_${(text(given['slug']) ?? storedSlug(name)).replace(/^pa_/, '')}`
  const id = nextId(context, 'attribute')
  const about = { type: text(given['type']) ?? 'select', orderBy: text(given['order_by']) ?? 'menu_order' }
  const attribute = attributes(context).put(String(id), { id, name, slug, ...about, hasArchives: isTrue(given['has_archives']) })
  const headers = { location: restUrl(context, `${ATTRIBUTES}/${id}`) }
  return { status: 201, headers, body: attributeDocument(attribute), links: attributeLinks(context, attribute) }
}

function attributeDocument({ id, name, slug, type, orderBy, hasArchives }: SharedAttribute): object {
  return { id, name, slug, type, order_by: orderBy, has_archives: hasArchives }
}

function attributeLinks(context: SiteContext, { id }: SharedAttribute) {
  return linksOf(context, `${ATTRIBUTES}/${id}`, ATTRIBUTES)
}
