import { Unavailable } from '@connect/core'
import { z } from 'zod'
import type { RestClient } from '../client.ts'
import { type ProductNode, productFields, productNode, type VariationNode, variationFields, variationNode } from './product-node.ts'

/** A list by id, which does not move: only what is deleted meanwhile shifts the rest, so each page begins with the last row of the one before. */
export async function* everyRow<Row extends { readonly id: number }>(
  read: (offset: number) => Promise<{ readonly data: readonly Row[]; readonly total: number | null }>,
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly last: boolean }> {
  let lastId = 0
  for (let offset = 0, asked = 0; asked < MOST_PAGES; asked += 1) {
    const { data, total } = await read(offset)
    const overlap = lastId === 0 || data.some(({ id }) => id <= lastId)
    if (!overlap && offset > 0) {
      // Something before was deleted, perhaps a whole page: its successors are further ahead now.
      offset = Math.max(0, offset - ROWS)
      continue
    }
    const rows = data.filter(({ id }) => id > lastId)
    lastId = rows.at(-1)?.id ?? lastId
    const last = data.length < ROWS || (total !== null && offset + data.length >= total)
    yield { rows, last }
    if (last) return
    offset += data.length - 1
  }
  throw new Unavailable('store', 'fault', 'A list of the store does not end')
}

/** Pages of all products, without those in the trash. */
export const everyProduct = (client: RestClient) =>
  everyRow<ProductNode>((offset) => listProducts(client, { orderby: 'id', order: 'asc', offset }))

export const listProducts = (client: RestClient, query: Readonly<Record<string, string | number | boolean>>) =>
  client.list({
    path: '/wc/v3/products',
    query: { ...query, per_page: ROWS, _fields: productFields(client.options.unitCostField) },
    data: z.array(productNode),
  })

/** Variations of a product: all, or those named. */
export async function variationsOf(
  client: RestClient,
  productId: number,
  ids: readonly number[] | null,
): Promise<readonly VariationNode[]> {
  const found: VariationNode[] = []
  const named = ids === null ? {} : { include: ids.join(',') }
  const pages = everyRow<VariationNode>((offset) =>
    client.list({
      path: `/wc/v3/products/${productId}/variations`,
      query: {
        ...named,
        orderby: 'id',
        order: 'asc',
        offset,
        per_page: ROWS,
        _fields: variationFields(client.options.unitCostField),
      },
      data: z.array(variationNode),
    }),
  )
  for await (const { rows } of pages) found.push(...rows)
  for (const { id } of found) client.memory.parents.set(id, productId)
  return found
}

export const ROWS = 100
const MOST_PAGES = 5000
