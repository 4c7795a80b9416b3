import type { ShipmentWrite } from '@connect/core'
import type { ShipmentBody } from './shipment-body.ts'
import type { ShipmentNode } from './shipment-node.ts'

/** found: it is this shipment. perhaps: it may be, or another just like it. null: nothing there is like it. */
export type Likeness = { readonly kind: 'found'; readonly id: number } | { readonly kind: 'perhaps' } | null

/**
 * Whether this shipment is among the order's: to the same address, of the same units, under the same tracking number. Without a number two parcels of the same
 * units look alike, so that the order's other shipments must be known. Those known to be others (`others`, `recordedBefore`) are never taken.
 */
export function sameShipment(
  { recordedBefore }: Pick<ShipmentWrite, 'recordedBefore'>,
  body: ShipmentBody,
  there: readonly ShipmentNode[],
  others: ReadonlySet<string> = new Set(),
): Likeness {
  const known = new Set([...others, ...(recordedBefore ?? [])])
  const [like] = there.filter((one) => !known.has(String(one.id)) && isLike(body, one))
  if (!like) return null
  return body.tracking_number !== '' || recordedBefore !== undefined ? { kind: 'found', id: like.id } : { kind: 'perhaps' }
}

function isLike(body: ShipmentBody, one: ShipmentNode): boolean {
  if (one.order_address_id !== body.order_address_id || (one.tracking_number ?? '').trim() !== body.tracking_number) return false
  const units = new Map<number, number>()
  for (const { order_product_id, quantity } of one.items) units.set(order_product_id, (units.get(order_product_id) ?? 0) + quantity)
  return units.size === body.items.length && body.items.every(({ order_product_id, quantity }) => units.get(order_product_id) === quantity)
}
