import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { record } from '../../orders/records.ts'
import { batchEndpoint } from '../../server/batch.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { pageOf, restUrl } from '../../server/paging.ts'
import { sanitized } from '../../server/sanitized.ts'
import { isFrom } from '../../site/version.ts'
import { foundVariations } from '../list/found.ts'
import { newProduct } from '../new-product.ts'
import { productOf, variationsOf } from '../products.ts'
import { insert, remove, save } from '../save.ts'
import { variationDocument, variationLinks } from '../shape/variation.ts'
import { type Body, written } from '../write/apply.ts'
import { refusedKeys } from '../write/refused-keys.ts'
import { VARIATION_ARGS, VARIATION_LIST_ARGS } from './product-args.ts'
import { viewOf } from './products.ts'

const LIST = '/wc/v3/products/{product_id}/variations'

export const variationEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: LIST, args: VARIATION_LIST_ARGS, answer: list },
  { method: 'POST', path: LIST, args: VARIATION_ARGS, answer: (context, request) => create(context, cast(request)) },
  batchEndpoint(`${LIST}/batch`, { create, update, delete: removeOne }),
  { method: 'GET', path: `${LIST}/{id}`, answer: get },
  { method: 'PUT', path: `${LIST}/{id}`, args: VARIATION_ARGS, answer: (context, request) => update(context, cast(request)) },
  { method: 'DELETE', path: `${LIST}/{id}`, answer: removeOne },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'list')
  if (refused) return refused
  const parent = productOf(context, Number(request.params['product_id']))
  if (!parent) return wpError(404, 'woocommerce_rest_product_invalid_id', 'Invalid ID.')
  const show = (product: Product) => ({ ...variationDocument(context, product, viewOf(request)), _links: variationLinks(context, product) })
  return pageOf(context, request, foundVariations(context, variationsOf(context, parent.id), request.query), show)
}

function get(context: SiteContext, request: ApiRequest): Answer {
  const found = variationOf(context, request)
  if ('status' in found && 'body' in found) return found
  return refusal(context, 'view') ?? shown(context, found, viewOf(request))
}

function create(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const parent = productOf(context, Number(request.params['product_id']))
  if (!parent || parent.type === 'variation') return wpError(404, 'woocommerce_rest_product_variation_invalid_id', 'Invalid ID.')
  const result = written(context, newProduct('variation', parent.id), ownFields(request.body))
  if (result.kind === 'refused') return result.answer
  const taken = refusedKeys(context, result.product)
  if (taken) return taken
  const product = insert(context, result.product)
  // The store answers with the pattern of its own route.
  const location = restUrl(context, `/wc/v3/products/(?P<product_id>[\\d]+)/variations/${product.id}`)
  return { ...shown(context, product, 'edit'), status: 201, headers: { location } }
}

function update(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'edit')
  if (refused) return refused
  const found = variationOf(context, request)
  if ('status' in found && 'body' in found) return found
  const result = written(context, found, ownFields(request.body))
  if (result.kind === 'refused') return result.answer
  return refusedKeys(context, result.product) ?? shown(context, save(context, result.product), 'edit')
}

/** A variation cannot be put into the trash. No recording. */
function removeOne(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'delete')
  if (refused) return refused
  const found = variationOf(context, request)
  if ('status' in found && 'body' in found) return found
  const answer = shown(context, found, 'edit')
  remove(context, found)
  return answer
}

function variationOf(context: SiteContext, { params }: ApiRequest): Product | Answer {
  const product = productOf(context, Number(params['id']))
  // Old stores did not look whose it is.
  const isOwn = product?.type === 'variation' && (product.parentId === Number(params['product_id']) || !isFrom(context, 8))
  return isOwn ? product : wpError(404, 'woocommerce_rest_product_variation_invalid_id', 'Invalid ID.')
}

/** A variation's name comes from its choices. */
function ownFields(body: unknown): Body {
  const { name: _, categories: __, ...fields } = record(body)
  return fields
}

function cast(request: ApiRequest): ApiRequest {
  return { ...request, body: sanitized(VARIATION_ARGS, request.body) }
}

function shown(context: SiteContext, product: Product, view: 'view' | 'edit'): Answer {
  return { status: 200, body: variationDocument(context, product, view), links: variationLinks(context, product) }
}
