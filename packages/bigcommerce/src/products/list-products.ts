import type { Client } from '../client/client.ts'
import { type ListPage, listOf } from '../client/pages.ts'
import { PRODUCT_FIELDS, type ProductNode, productNode } from './product-node.ts'

/** The most that the store gives at once. Options and modifiers are never asked for with them: that would make it ten. */
export const PRODUCTS_PER_PAGE = 250

export interface ProductFilter {
  readonly 'id:greater'?: number
  readonly 'id:in'?: string
  readonly 'date_modified:min'?: string | undefined
}

/** Products with their variants, by id. Where the store leaves the variants out because fields were chosen, all fields are read from then on. */
export async function listProducts(client: Client, filter: ProductFilter): Promise<ListPage<ProductNode>> {
  const { memory } = client.pace
  const page = await ask(client, filter)
  if (memory.choosesFields && page.data.some(({ variants }) => variants === undefined)) {
    client.options.log.warn('The store leaves out variants where fields are chosen; all fields are read', {
      store: client.options.storeHash,
    })
    memory.choosesFields = false
    return listProducts(client, filter)
  }
  for (const product of page.data) {
    memory.tracking.set(product.id, product.inventory_tracking)
    for (const { id } of product.variants ?? []) memory.products.set(id, product.id)
  }
  return page
}

/** In turn with stock adjustments and other bulk reads (Pace). */
function ask(client: Client, filter: ProductFilter): Promise<ListPage<ProductNode>> {
  return client.pace.inTurn(() =>
    client.read({
      path: '/v3/catalog/products',
      query: {
        ...filter,
        include: 'variants',
        include_fields: client.pace.memory.choosesFields ? PRODUCT_FIELDS : undefined,
        sort: 'id',
        direction: 'asc',
        limit: PRODUCTS_PER_PAGE,
      },
      data: listOf(productNode),
    }),
  )
}
