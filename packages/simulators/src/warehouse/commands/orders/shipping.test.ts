import { beforeEach, describe, expect, it } from 'vitest'
import type { PickingOrder } from '../../model/orders.ts'
import { units } from '../../quantity.ts'
import { actor, exampleWarehouse } from '../../seed/example-warehouse.ts'

describe('shipping an order', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  let order: PickingOrder
  beforeEach(async () => {
    w = await exampleWarehouse()
    w.stocked('TENT', 10)
    order = w.ordered({ TENT: 3 }, { carrierId: 'car-ups', shippingMethodId: 'met-ups-ground' })
  })
  const parcel = (count: number, more = {}) => ({ lines: [{ lineNumber: 1, quantity: units(count) }], ...more })

  it('takes two parcels after the order closed at its last pick', () => {
    w.pick(order, 1, 3)
    expect(w.createShipment(actor, order.id, parcel(1, { trackingNumber: '1Z1' }))).toMatchObject({
      ok: true,
      value: { order: { status: 'closed' } },
    })
    expect(w.createShipment(actor, order.id, parcel(2, { trackingNumber: '1Z2' }))).toMatchObject({
      value: { order: { shipments: [{ trackingNumber: '1Z1' }, { trackingNumber: '1Z2' }] } },
    })
  })

  it('never ships more than was picked and is not in another parcel', () => {
    w.pick(order, 1, 2)
    w.createShipment(actor, order.id, parcel(1))
    expect(w.createShipment(actor, order.id, parcel(2))).toMatchObject({ ok: false, code: 'exceeds_picked', details: { maximum: '1' } })
  })

  it('uses the order’s carrier and method, and fills in the carrier’s tracking link', () => {
    w.pick(order, 1, 1)
    const shipped = w.createShipment(actor, order.id, parcel(1, { trackingNumber: '1Z9' }))
    expect(shipped).toMatchObject({
      value: { shipment: { carrierId: 'car-ups', methodId: 'met-ups-ground', trackingUrl: 'https://www.ups.com/track?tracknum=1Z9' } },
    })
  })

  it('records one parcel under one key', () => {
    w.pick(order, 1, 2)
    const first = w.createShipment(actor, order.id, parcel(1), 'parcel 1')
    expect(w.createShipment(actor, order.id, parcel(1), 'parcel 1')).toEqual(first)
    expect(w.warehouse.tables.orders.get(order.id)?.shipments).toHaveLength(1)
  })

  it('frees the units of a void parcel and keeps it on the order', () => {
    w.pick(order, 1, 3)
    const shipped = w.createShipment(actor, order.id, parcel(3))
    const id = shipped.ok ? shipped.value.shipment.id : ''
    expect(w.voidShipment(actor, order.id, id)).toMatchObject({ value: { shipments: [{ id, voidedAt: '2026-03-01T12:00:00.000Z' }] } })
    expect(w.voidShipment(actor, order.id, id)).toMatchObject({ code: 'already_voided' })
    expect(w.createShipment(actor, order.id, parcel(3))).toMatchObject({ ok: true })
  })
})
