import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { numberedPages } from '../client/numbered-pages.ts'
import { listOf } from '../client/pages.ts'
import { listItems, portions } from '../levels/list-items.ts'

/** Learns the products of variants: variants are read with their product, and nothing asks for variants by several ids. Those that are gone stay unknown. */
export async function learnProductsOf(client: Client, variantIds: readonly number[]): Promise<void> {
  const { products } = client.pace.memory
  const unknown = () => variantIds.filter((id) => !products.has(id))
  for (const ids of portions(unknown()))
    for await (const items of listItems(client, { 'variant_id:in': ids }))
      for (const { identity } of items)
        if (identity.variant_id && identity.product_id) products.set(identity.variant_id, identity.product_id)
  const left = unknown()
  if (left.length > MOST_ONE_BY_ONE) await learnAll(client)
  else for (const id of left) for (const row of (await list(client, { id })).data) products.set(row.id, row.product_id)
}

async function learnAll(client: Client): Promise<void> {
  const pages = numberedPages(VARIANTS_PER_PAGE, (page) => client.pace.inTurn(() => list(client, { page, limit: VARIANTS_PER_PAGE })))
  for await (const rows of pages) for (const { id, product_id } of rows) client.pace.memory.products.set(id, product_id)
}

const list = (client: Client, query: Readonly<Record<string, number>>) =>
  client.read({ path: '/v3/catalog/variants', query: { ...query, include_fields: 'product_id' }, data: listOf(row) })

const row = z.object({ id: z.number().int(), product_id: z.number().int() })

/** Beyond it, the list of all variants is shorter, however large the store is. */
const MOST_ONE_BY_ONE = 40
const VARIANTS_PER_PAGE = 250
