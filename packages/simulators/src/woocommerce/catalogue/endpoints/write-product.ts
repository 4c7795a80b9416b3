import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Product } from '../../model/catalogue.ts'
import { record } from '../../orders/records.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { restUrl } from '../../server/paging.ts'
import { extrasOf, withExtras } from '../extras.ts'
import { newProduct } from '../new-product.ts'
import { productOf } from '../products.ts'
import { insert, remove, save, trash } from '../save.ts'
import { productDocument, productLinks } from '../shape/product.ts'
import { freeSlug } from '../slug.ts'
import { written } from '../write/apply.ts'
import { refusedKeys } from '../write/refused-keys.ts'

const TYPES = ['simple', 'variable', 'grouped', 'external'] as const

export function createProduct(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create')
  if (refused) return refused
  const given = record(body)
  const type = TYPES.find((one) => one === given['type']) ?? 'simple'
  const result = written(context, newProduct(type), given)
  if (result.kind === 'refused') return result.answer
  const taken = refusedKeys(context, result.product)
  if (taken) return taken
  const product = insert(context, slugged(context, result.product, given['slug']))
  return { ...shown(context, product), status: 201, headers: { location: restUrl(context, `/wc/v3/products/${product.id}`) } }
}

export function updateProduct(context: SiteContext, { params, body }: ApiRequest): Answer {
  const product = productOf(context, Number(params['id']))
  const refused = refusal(context, 'edit')
  if (refused) return refused
  if (!product) return invalidId(400)
  if (product.type === 'variation') return notHere()
  const given = record(body)
  const type = TYPES.find((one) => one === given['type']) ?? product.type
  const result = written(context, { ...product, type }, given)
  if (result.kind === 'refused') return result.answer
  return refusedKeys(context, result.product) ?? shown(context, save(context, slugged(context, result.product, given['slug'])))
}

/** Without `force` it goes into the trash. */
export function deleteProduct(context: SiteContext, { params, query, body }: ApiRequest): Answer {
  const product = productOf(context, Number(params['id']))
  const refused = refusal(context, 'delete')
  if (refused) return refused
  if (!product) return invalidId(404)
  if (product.type === 'variation') return notHere()
  const answer = shown(context, product)
  if (isForced(query, body)) {
    remove(context, product)
    return answer
  }
  if (product.status === 'trash') return wpError(410, 'woocommerce_rest_already_trashed', 'The product has already been deleted.')
  trash(context, product)
  return answer
}

export function isForced(query: URLSearchParams, body: unknown): boolean {
  return ['1', 'true'].includes(String(record(body)['force'] ?? query.get('force')))
}

export function invalidId(status: 400 | 404): Answer {
  return wpError(status, 'woocommerce_rest_product_invalid_id', 'Invalid ID.')
}

function notHere(): Answer {
  const route = '/products/&lt;product_id&gt;/variations/&lt;id&gt;'
  const message = `To manipulate product variations you should use the ${route} endpoint.`
  return wpError(404, 'woocommerce_rest_invalid_product_id', message)
}

function slugged(context: SiteContext, product: Product, asked: unknown): Product {
  if (typeof asked !== 'string' || asked === extrasOf(product).slug) return product
  return withExtras(product, { slug: asked === '' ? '' : freeSlug(context, asked, product.id) })
}

function shown(context: SiteContext, product: Product): Answer {
  return { status: 200, body: productDocument(context, product, 'edit'), links: productLinks(context, product) }
}
