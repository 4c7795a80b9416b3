import { type EffectKey, type GroupKey, id, type LineId, type OrderId, type ShipmentWrite } from '@connect/core'

/** Two units of the first line of order 41, under a number of UPS. */
export function aShipment(change: Partial<ShipmentWrite> = {}): ShipmentWrite {
  return {
    key: id<EffectKey>('shipment/1'),
    orderId: id<OrderId>('41'),
    orderNumber: '#41',
    groupKey: id<GroupKey>('store'),
    handle: '{}',
    lines: [{ lineId: id<LineId>('1'), quantity: 2 }],
    tracking: { carrier: 'UPS', method: 'Ground', number: '1Z999', url: 'https://www.ups.com/track?tracknum=1Z999' },
    shippedAt: '2026-11-20T09:30:00.000Z',
    notifyCustomer: true,
    ...change,
  }
}
