import type { Hop, Walk } from '../walk.ts'
import { division, warehouseList } from '../warehouse-lists.ts'

interface PickingOrder {
  readonly status: string
  readonly lines: readonly { readonly lineNumber: number; readonly itemNumber: string; readonly ordered: string }[]
}

/** The first parcel: one unit of the first line and all of the second; the second parcel: the rest of the first. */
export const pickedAndShipped: Hop = {
  name: 'It is picked, closes by itself, and leaves in two parcels',
  run: async (walk) => {
    const { pickingOrderId, products } = walk.notes
    if (!pickingOrderId || !products) throw new Error('There is no picking order')
    const order = await walk.warehouse<PickingOrder>('GET', `/v1/picking-orders/${pickingOrderId}`)
    const lineOf = (sku: string) => order.lines.find((line) => line.itemNumber === sku)?.lineNumber ?? 0
    const picks = []
    for (const line of order.lines)
      picks.push({ lineNumber: line.lineNumber, locationId: await fullestShelf(walk, line.itemNumber), quantity: line.ordered })
    const picked = await walk.warehouse<PickingOrder>('POST', `/v1/picking-orders/${pickingOrderId}/picks`, { picks })
    walk.check('it closed when fully picked', picked.status, 'closed')
    const [first, second] = products
    const tracking = [`1Z${Date.now()}A`, `1Z${Date.now()}B`] as const
    const ship = (trackingNumber: string, lines: readonly object[]) =>
      walk.warehouse('POST', `/v1/picking-orders/${pickingOrderId}/shipments`, {
        carrierId: 'car-ups',
        shippingMethodId: 'met-ups-ground',
        trackingNumber,
        lines,
      })
    await ship(tracking[0], [
      { lineNumber: lineOf(first.sku), quantity: '1' },
      { lineNumber: lineOf(second.sku), quantity: String(second.quantity) },
    ])
    await ship(tracking[1], [{ lineNumber: lineOf(first.sku), quantity: String(first.quantity - 1) }])
    walk.notes.tracking = tracking
    const { shipments } = await walk.warehouse<{ readonly shipments: readonly unknown[] }>('GET', `/v1/picking-orders/${pickingOrderId}`)
    walk.check('parcels', shipments.length, 2)
  },
}

async function fullestShelf(walk: Walk, itemNumber: string): Promise<string> {
  const shelves = await warehouseList<{ readonly locationId: string; readonly onHand: string }>(
    walk,
    `${division}/inventory?itemNumber=${encodeURIComponent(itemNumber)}`,
  )
  const best = [...shelves].sort((a, b) => Number(b.onHand) - Number(a.onHand))[0]
  if (!best) throw new Error(`No shelf has ${itemNumber}`)
  return best.locationId
}
