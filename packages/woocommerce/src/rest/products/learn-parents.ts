import { id, type VariantId } from '@connect/core'
import { z } from 'zod'
import { portions } from '../../map/keys.ts'
import { recordId, whole } from '../../protocol/documents/fields.ts'
import type { RestClient } from '../client.ts'
import { ROWS } from './list-products.ts'

/**
 * Learns which ids are products (parent 0) and which variations, and of what: the store has one counter for both, and one route for each. What was imported is
 * known; a list finds products by id but no variations, so the rest is asked one by one. Those that are gone stay unknown.
 */
export async function learnParents(client: RestClient, ids: readonly number[]): Promise<void> {
  const { parents } = client.memory
  const unknown = () => ids.filter((one) => !parents.has(one))
  await learnImported(client, unknown())
  for (const part of portions(unknown(), ROWS)) {
    const query = { include: part.join(','), per_page: ROWS, _fields: 'id' }
    for (const row of await client.read({ path: '/wc/v3/products', query, data: z.array(z.object({ id: recordId })) }))
      parents.set(row.id, 0)
  }
  for (const one of unknown()) {
    const path = `/wc/v3/products/${one}` as const
    const found = await client.find({ path, query: { _fields: 'id,parent_id,type' }, data: single })
    if (found) parents.set(one, found.type === 'variation' ? found.parent_id : 0)
  }
}

/** What was imported says it without a request. */
export async function learnImported(client: RestClient, ids: readonly number[]): Promise<void> {
  const unknown = ids.filter((one) => !client.memory.parents.has(one))
  if (unknown.length === 0) return
  const known = await client.options.known.variants(unknown.map((one) => id<VariantId>(String(one))))
  for (const [variantId, { productId }] of known)
    client.memory.parents.set(Number(variantId), variantId === (productId as string) ? 0 : Number(productId))
}

const single = z.object({ id: recordId, parent_id: whole.catch(0), type: z.string().catch('') })
