import { z } from 'zod'
import type { Failed } from '../../map/rows.ts'
import type { RestClient } from '../client.ts'
import { SHIPMENTS_META } from '../orders/order-node.ts'
import type { OpenOrder } from './decide.ts'

/**
 * Writes down on orders which parcels are under way or recorded, and completes those that are all shipped: one request for all. What came of it by order id;
 * null: it is written. A batch takes any status for `pending`, so only `completed` is ever sent.
 */
export async function writeEntries(
  client: RestClient,
  orders: readonly (OpenOrder & { readonly completed?: boolean })[],
): Promise<ReadonlyMap<number, Failed | null>> {
  const update = orders.map(({ order, entries, completed }) => ({
    id: order.id,
    meta_data: [{ key: SHIPMENTS_META, value: entries }],
    ...(completed ? { status: 'completed' } : {}),
  }))
  // Meta of a key replaces what was there, so a second time is the same as the first.
  const written = await client.write({ method: 'POST', path: '/wc/v3/orders/batch', body: { update }, data: answer, repeat: 'safe' })
  return new Map(
    orders.map(({ order }, at): [number, Failed | null] => {
      if (written.kind !== 'answer') return [order.id, written]
      const told = written.data.update[at]
      if (told?.id === order.id && !told.error) return [order.id, null]
      const reason = told?.error ? told.error.message || told.error.code : 'the store did not say what became of it'
      return [order.id, { kind: 'refused', access: false, reason, status: 400, problem: null }]
    }),
  )
}

const answer = z.object({
  update: z.array(
    z.object({
      id: z.number().nullish().catch(null),
      error: z
        .object({ code: z.string(), message: z.string().catch('') })
        .nullish()
        .catch(null),
    }),
  ),
})
