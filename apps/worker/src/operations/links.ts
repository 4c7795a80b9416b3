import type { ConnectionId, PickingRecord } from '@connect/core'
import type { Services } from '../services/services.ts'

/** Every order the sync has seen, with what became of it, in words. */
export async function listLinks({ unitOfWork }: Services, connectionId: ConnectionId) {
  const orders = await unitOfWork.read(connectionId, (r) => r.orders.page(null, 10_000))
  const pickings = await unitOfWork.read(connectionId, (r) => r.pickings.byOrders(orders.map((order) => order.orderId)))
  return orders.map(({ orderId }) => {
    const own = telling(pickings.filter((picking) => picking.orderId === orderId))
    return {
      orderId,
      state: own[0]?.state ?? 'seen',
      text: own.map(wordsOf).join('; ') || 'Seen; nothing of it is for this warehouse yet',
      pickingOrderId: own.find((picking) => picking.pickingOrderId !== null)?.pickingOrderId ?? null,
    }
  })
}

const isThere = ({ state }: PickingRecord): boolean => state === 'accepted' || state === 'done'

/** Where something of the order is in the warehouse, a part that waited or was left out before it got there tells nothing any more. */
function telling(own: readonly PickingRecord[]): readonly PickingRecord[] {
  return own.some(isThere) ? own.filter((one) => one.state !== 'waiting' && one.state !== 'skipped') : own
}

function wordsOf(picking: PickingRecord): string {
  const shipped = picking.shipments.length
  const parcels = shipped > 0 ? `, ${shipped} ${shipped === 1 ? 'parcel' : 'parcels'}` : ''
  switch (picking.state) {
    case 'accepted':
      return `Picking order ${picking.pickingOrderNumber}, ${picking.status ?? 'open'}${parcels}`
    case 'done':
      return `Picking order ${picking.pickingOrderNumber} done${parcels}`
    case 'cancelled':
      return `Picking order ${picking.pickingOrderNumber ?? ''} taken back`
    case 'sending':
      return 'On its way to the warehouse'
    case 'waiting':
    case 'held':
    case 'skipped':
      return picking.message ?? picking.code?.replaceAll('_', ' ') ?? picking.state
  }
}

/** Variants and their items, with the warehouse's last known figure. */
export async function listItems({ unitOfWork }: Services, connectionId: ConnectionId) {
  const { links, levels } = await unitOfWork.read(connectionId, async (r) => ({ links: await r.links.all(), levels: await r.levels.all() }))
  const onHand = new Map<string, number>()
  for (const level of levels) if (level.arithmetic) onHand.set(level.stockKey, (onHand.get(level.stockKey) ?? 0) + level.arithmetic.onHand)
  return links.map(({ variantId, stockKey, itemNumber }) => ({ variantId, item: itemNumber, onHand: onHand.get(stockKey) ?? null }))
}
