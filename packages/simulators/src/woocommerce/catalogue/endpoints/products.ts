import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { batchEndpoint } from '../../server/batch.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { pageOf } from '../../server/paging.ts'
import { sanitized } from '../../server/sanitized.ts'
import { foundProducts } from '../list/found.ts'
import { productOf } from '../products.ts'
import { productDocument, productLinks, type View } from '../shape/product.ts'
import { LIST_ARGS, PRODUCT_ARGS } from './product-args.ts'
import { createProduct, deleteProduct, invalidId, updateProduct } from './write-product.ts'

const ITEM = '/wc/v3/products/{id}'

export const productEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/wc/v3/products', args: LIST_ARGS, answer: list },
  { method: 'POST', path: '/wc/v3/products', args: PRODUCT_ARGS, answer: checked(createProduct) },
  batchEndpoint('/wc/v3/products/batch', { create: createProduct, update: updateProduct, delete: deleteProduct }),
  { method: 'GET', path: ITEM, answer: get },
  { method: 'PUT', path: ITEM, args: PRODUCT_ARGS, answer: checked(updateProduct) },
  { method: 'DELETE', path: ITEM, args: { force: { type: 'boolean' } }, answer: deleteProduct },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'list')
  if (refused) return refused
  const view = viewOf(request)
  const show = (product: Product) => ({ ...productDocument(context, product, view), _links: productLinks(context, product) })
  return pageOf(context, request, foundProducts(context, request.query), show)
}

function get(context: SiteContext, request: ApiRequest): Answer {
  const product = productOf(context, Number(request.params['id']))
  if (!product) return invalidId(404)
  const refused = refusal(context, 'view')
  if (refused) return refused
  return { status: 200, body: productDocument(context, product, viewOf(request)), links: productLinks(context, product) }
}

export function viewOf({ query }: ApiRequest): View {
  return query.get('context') === 'edit' ? 'edit' : 'view'
}

function checked(answer: Endpoint['answer']): Endpoint['answer'] {
  return (context, request) => answer(context, { ...request, body: sanitized(PRODUCT_ARGS, request.body) })
}
