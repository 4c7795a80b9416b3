import {
  type GroupKey,
  id,
  type OrderId,
  type OrderRecord,
  type PickingOrderId,
  type PickingRecord,
  type PickingState,
  type ShipmentId,
  type ShipmentRecord,
  type StoreOrder,
  type WarehouseShipment,
} from '@connect/core'
import { locationId, skuOf, stockKeyOf, titleOf, variantIdOf } from './catalogue-rows.ts'
import { chosen, day, hour, spread } from './numbers.ts'

export const orderIdOf = (index: number): OrderId => id<OrderId>(`gid://store/Order/${2_000_000 + index}`)
export const numberOf = (index: number): string => `#${1001 + index}`
export const shipmentIdOf = (index: number): ShipmentId => id<ShipmentId>(`shipment-${index}`)
const groupKey = id<GroupKey>('gid://store/FulfillmentOrder/1')

/** The newest order was placed just now, the oldest sixty days ago. */
export const placedAt = (index: number, orders: number, now: number): number => now - ((orders - index) / orders) * 60 * day

/** What becomes of a hundred orders one after another: most are done, and every state comes up. */
export function stateOf(index: number): PickingState {
  const place = index % 100
  if (place < 80) return 'done'
  if (place < 92) return 'accepted'
  if (place < 95) return 'waiting'
  if (place < 96) return 'held'
  if (place < 98) return 'skipped'
  return place < 99 ? 'cancelled' : 'sending'
}

const reasons: Readonly<Partial<Record<PickingState, { readonly code: string; readonly message: string }>>> = {
  waiting: { code: 'payment_pending', message: 'waits until it is paid' },
  held: { code: 'unknown_item', message: 'has no item for "Voucher"' },
  skipped: { code: 'test_order', message: 'is a test order' },
  cancelled: { code: 'cancelled_in_store', message: 'was cancelled in the store' },
}

export function orderRow(index: number, orders: number, now: number): OrderRecord {
  const at = placedAt(index, orders, now)
  const state = stateOf(index)
  const units = [1 + (index % 3), 1]
  const isDone = state === 'done'
  const lines = units.map((ordered, line) => ({
    lineId: lineIdOf(index, line),
    variantId: variantIdOf(productOf(index, line)),
    stockKey: stockKeyOf(productOf(index, line)),
    sku: skuOf(productOf(index, line)),
    title: titleOf(productOf(index, line)),
    ordered,
    fulfilled: isDone ? ordered : 0,
    requiresShipping: true,
    comment: null,
  }))
  const order: StoreOrder = {
    orderId: orderIdOf(index),
    number: numberOf(index),
    version: new Date(at + hour).toISOString(),
    placedAt: new Date(at).toISOString(),
    state: isDone ? 'closed' : state === 'cancelled' ? 'cancelled' : 'open',
    status: isDone ? 'fulfilled' : 'unfulfilled',
    payment: state === 'waiting' ? 'pending' : 'paid',
    isTest: state === 'skipped',
    takesStock: !isDone,
    customer: null,
    note: null,
    tags: [],
    lines,
    groups: [
      {
        key: groupKey,
        locationId,
        managedBy: 'merchant',
        release: { kind: 'released' },
        delivery: 'shipping',
        shipTo: null,
        redacted: false,
        shippingMethod: { code: 'standard', title: 'Standard' },
        lines: lines.map(({ lineId, ordered }) => ({ lineId, total: ordered, open: isDone ? 0 : ordered })),
        handle: '',
      },
    ],
  }
  const seen = new Date(at + 60_000).toISOString()
  const isOpen = order.state === 'open'
  return {
    orderId: order.orderId,
    order,
    digest: `digest ${index}`,
    firstSeenAt: seen,
    seenAt: seen,
    open: isOpen,
    personalDataPurgedAt: null,
  }
}

export function pickingRow(index: number, orders: number, now: number): PickingRecord {
  const at = placedAt(index, orders, now)
  const state = stateOf(index)
  const { order } = orderRow(index, orders, now)
  const isThere = state === 'accepted' || state === 'done' || state === 'cancelled'
  const picked = hasParcel(index) ? order.lines.map(({ lineId, ordered }) => ({ lineId, quantity: ordered })) : []
  const reason = reasons[state]
  return {
    orderId: order.orderId,
    groupKey,
    orderNumber: order.number,
    state,
    code: reason?.code ?? null,
    message: reason ? `Order ${order.number} ${reason.message}` : null,
    pickingOrderId: isThere ? id<PickingOrderId>(`picking-${index}`) : null,
    pickingOrderNumber: isThere ? order.number : null,
    warehouseVersion: isThere ? '3' : null,
    accepted: isThere
      ? order.lines.map(({ lineId, ordered, sku }) => ({ lineId, itemNumber: sku ?? '', quantity: ordered, fulfilledBefore: 0 }))
      : [],
    acceptedDigest: isThere ? `digest ${index}` : null,
    refusedDigest: null,
    status: isThere ? (state === 'done' ? 'closed' : 'open') : null,
    firstPickAt: hasParcel(index) ? new Date(at + 3 * hour).toISOString() : null,
    lastPickAt: hasParcel(index) ? new Date(at + 4 * hour).toISOString() : null,
    closedAt: state === 'done' ? new Date(at + 5 * hour).toISOString() : null,
    picked,
    shipments: hasParcel(index) ? [parcel(index, at, picked)] : [],
    attempts: state === 'sending' ? 1 : 0,
    nextAttemptAt: null,
    updatedAt: new Date(at + 5 * hour).toISOString(),
  }
}

/** null: nothing has left yet. One in fifty of those under way is not in the store. */
export function shipmentRow(index: number, orders: number, now: number): ShipmentRecord | null {
  if (!hasParcel(index)) return null
  const { orderId, shipments } = pickingRow(index, orders, now)
  const [made] = shipments
  if (!made) return null
  const state = stateOf(index) === 'done' ? 'recorded' : chosen(['recorded', 'waiting', 'held', 'sending'] as const, Math.floor(index / 50))
  const isHeld = state === 'held'
  return {
    shipmentId: made.shipmentId,
    orderId,
    groupKey,
    state,
    code: isHeld ? 'shipment_refused' : null,
    message: isHeld ? `The store refused the shipment of order ${numberOf(index)}` : null,
    lines: made.lines,
    tracking: made.tracking,
    shippedAt: made.shippedAt,
    externalId: state === 'recorded' ? `fulfilment-${index}` : null,
    recordedAt: state === 'recorded' ? new Date(Date.parse(made.shippedAt) + hour).toISOString() : null,
    attempts: 1,
    nextAttemptAt: null,
    updatedAt: made.shippedAt,
  }
}

const hasParcel = (index: number): boolean => stateOf(index) === 'done' || (stateOf(index) === 'accepted' && index % 2 === 0)

const parcel = (index: number, at: number, lines: WarehouseShipment['lines']): WarehouseShipment => ({
  shipmentId: shipmentIdOf(index),
  shippedAt: new Date(at + 5 * hour).toISOString(),
  tracking: { carrier: 'PostNL', method: 'Standard', number: `3SBENCH${10_000_000 + index}`, url: null },
  lines,
})

const productOf = (index: number, line: number): number => Math.floor(spread(index, line + 1) * 9_000)
const lineIdOf = (index: number, line: number) => id<StoreOrder['lines'][number]['lineId']>(`gid://store/Line/${index * 10 + line}`)
