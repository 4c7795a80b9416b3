import { z } from 'zod'
import { listOf, quantity, recordId, whole, words } from '../../protocol/documents/fields.ts'
import { orderFields, type RecordedParcel, recordedParcel } from '../../protocol/documents/order.ts'
import { metaList } from '../products/product-node.ts'

const lineMeta = z.object({ key: z.string().catch(''), value: z.unknown(), display_key: words, display_value: words })

const line = z.object({
  id: recordId,
  name: z.string().catch(''),
  product_id: whole.nonnegative().catch(0),
  variation_id: whole.nonnegative().catch(0),
  quantity,
  sku: words,
  meta_data: listOf(lineMeta).catch([]),
})

/** An order of the REST API. Its lines keep their quantities, whatever was refunded. */
export const orderNode = z.object({
  ...orderFields,
  line_items: listOf(line),
  meta_data: metaList,
  refunds: listOf(z.object({ id: whole })).catch([]),
})
export type OrderNode = z.infer<typeof orderNode>
export type LineNode = OrderNode['line_items'][number]

/** The fields that are read: a whole order is three times as much. */
export const ORDER_FIELDS = [...Object.keys(orderFields), 'line_items', 'meta_data', 'refunds'].join(',')

/** Where we write down, on the order itself, which parcels were recorded, and how far. */
export const SHIPMENTS_META = '_intellitrack_shipments'

/** A parcel on its way into the store: `complete` once all of it is there. */
export const parcelEntry = recordedParcel.extend({
  key: z.string().min(1),
  note: z.number().nullish().catch(null),
  complete: z.boolean().catch(false),
})
export type ParcelEntry = z.infer<typeof parcelEntry>

/** What is no entry of ours is left out. */
export function entriesOf({ meta_data }: Pick<OrderNode, 'meta_data'>): readonly ParcelEntry[] {
  const value = meta_data.findLast(({ key }) => key === SHIPMENTS_META)?.value
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const read = parcelEntry.safeParse(one)
    return read.success ? [read.data] : []
  })
}

export type { RecordedParcel }
