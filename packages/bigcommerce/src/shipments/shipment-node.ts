import { z } from 'zod'
import type { Client } from '../client/client.ts'

/** A shipment that the store shows. */
export const shipmentNode = z.object({
  id: z.number().int(),
  order_address_id: z.number().int().nullish(),
  tracking_number: z.string().nullish(),
  items: z.array(z.object({ order_product_id: z.number().int(), quantity: z.number() })).catch([]),
})

export type ShipmentNode = z.infer<typeof shipmentNode>

/** All of an order's, oldest first; null: the store does not have the order. */
export async function shipmentsOf(client: Client, orderId: string): Promise<readonly ShipmentNode[] | null> {
  const all: ShipmentNode[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found = await client.find({
      path: `/v2/orders/${encodeURIComponent(orderId)}/shipments`,
      query: { limit: PER_PAGE, page },
      data: z.array(shipmentNode),
    })
    if (found === null) return page === 1 ? null : all
    all.push(...found)
    if (found.length < PER_PAGE) break
  }
  return all
}

const PER_PAGE = 250
const MOST_PAGES = 20
