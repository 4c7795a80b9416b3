import type { Endpoint } from '../../server/endpoint.ts'
import { listProducts, readProduct } from './products.ts'
import { summarise } from './summary.ts'
import { listVariants } from './variants.ts'

const scopes = ['store_v2_products_read_only']

export const catalogueEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v3/catalog/products', scopes, answer: listProducts },
  { method: 'GET', path: '/v3/catalog/products/{product_id}', scopes, answer: readProduct },
  { method: 'GET', path: '/v3/catalog/variants', scopes, answer: listVariants },
  { method: 'GET', path: '/v3/catalog/summary', scopes, answer: summarise },
]
