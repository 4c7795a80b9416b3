import { z } from 'zod'
import { quantity, recordId, whole } from '../../protocol/documents/fields.ts'
import type { RestClient } from '../client.ts'
import { metaList } from '../products/product-node.ts'
import type { OrderNode, RecordedParcel } from './order-node.ts'

/** A parcel of the store's own order fulfillments. `ours`: the key of the parcel that we made it for. */
export interface Fulfillment extends RecordedParcel {
  readonly id: string
  readonly ours: string | null
}

/** Core fulfillments of an order; null: that feature is off, which is remembered. */
export async function fulfillmentsOf(client: RestClient, orderId: number): Promise<readonly Fulfillment[] | null> {
  if (client.memory.fulfillments === false) return null
  const seen = await client.look({ path: `/wc/v3/orders/${orderId}/fulfillments`, data: z.array(node) })
  client.memory.fulfillments = seen.kind !== 'no_route'
  if (seen.kind === 'no_route') return null
  return seen.kind === 'found' ? seen.data.filter(({ is_fulfilled }) => is_fulfilled).map(parcelOf) : []
}

/** The store says on the order whether there is any; without that, nothing is asked. */
export function hasFulfillments({ meta_data }: Pick<OrderNode, 'meta_data'>): boolean {
  const status = meta_data.find(({ key }) => key === '_fulfillment_status')?.value
  return status === 'fulfilled' || status === 'partially_fulfilled'
}

/** Ours is known by it, whatever became of the reply. */
export const OUR_KEY = '_intellitrack_key'

const item = z.object({ item_id: whole, qty: quantity.transform((units) => Math.max(0, units)) })
const node = z.object({
  id: recordId,
  is_fulfilled: z.union([z.boolean(), z.string(), z.number()]).transform((value) => value === true || Number(value) === 1),
  meta_data: metaList,
})

function parcelOf({ id, meta_data }: z.infer<typeof node>): Fulfillment {
  const valueIn = (name: string) => meta_data.find(({ key }) => key === name)?.value
  const textOf = (name: string) => z.string().min(1).nullish().catch(null).parse(valueIn(name)) ?? null
  const items = z.array(item).catch([]).parse(valueIn('_items'))
  return {
    key: null,
    id: String(id),
    ours: textOf(OUR_KEY),
    items: items.map(({ item_id, qty }) => ({ item_id, quantity: qty })),
    tracking_number: textOf('_tracking_number'),
  }
}
