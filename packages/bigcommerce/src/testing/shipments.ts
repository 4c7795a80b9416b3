import { type EffectKey, type GroupKey, id, type LineId, type OrderId, type ShipmentWrite, type Tracking } from '@connect/core'

/** Two units of the first line of order 118, under a number of UPS. */
export function aShipment(change: Partial<ShipmentWrite> = {}): ShipmentWrite {
  return {
    key: id<EffectKey>('shipment/1'),
    orderId: id<OrderId>('118'),
    orderNumber: '118',
    groupKey: id<GroupKey>('5'),
    handle: '{}',
    lines: [{ lineId: id<LineId>('1'), quantity: 2 }],
    tracking: tracked(),
    shippedAt: '2026-11-20T09:30:00.000Z',
    notifyCustomer: true,
    recordedBefore: [],
    ...change,
  }
}

export const tracked = (change: Partial<Tracking> = {}): Tracking => ({
  carrier: 'UPS',
  method: 'Ground',
  number: '1Z999',
  url: null,
  ...change,
})

/** As the store shows it afterwards. */
export const aShipmentNode = (shipmentId: number, change: Readonly<Record<string, unknown>> = {}) => ({
  id: shipmentId,
  order_id: 118,
  order_address_id: 5,
  tracking_number: '1Z999',
  items: [{ order_product_id: 1, product_id: 81, quantity: 2 }],
  ...change,
})
