import { z } from 'zod'
import { listOf, quantity, recordId } from '../../protocol/documents/fields.ts'
import type { RestClient } from '../client.ts'

/** Units refunded by line: the order itself says only how much money went back. */
export async function refundedUnits(client: RestClient, orderId: number): Promise<ReadonlyMap<number, number>> {
  const path = `/wc/v3/orders/${orderId}/refunds` as const
  const refunds = await client.read({ path, query: { per_page: 100, _fields: 'id,line_items' }, data: z.array(refund) })
  const units = new Map<number, number>()
  for (const { quantity, meta_data } of refunds.flatMap(({ line_items }) => line_items)) {
    const lineId = Number(meta_data.find(({ key }) => key === '_refunded_item_id')?.value)
    if (Number.isSafeInteger(lineId) && lineId > 0) units.set(lineId, (units.get(lineId) ?? 0) + Math.abs(quantity))
  }
  return units
}

const refund = z.object({
  id: recordId,
  line_items: listOf(z.object({ quantity, meta_data: listOf(z.object({ key: z.string(), value: z.unknown() })).catch([]) })).catch([]),
})
