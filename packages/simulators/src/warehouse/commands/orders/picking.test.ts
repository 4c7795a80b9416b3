import { beforeEach, describe, expect, it } from 'vitest'
import { units } from '../../quantity.ts'
import { actor, exampleWarehouse, us } from '../../seed/example-warehouse.ts'

describe('picking an order', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
    w.stocked('TENT', 10)
    w.stocked('MUG', 10)
  })

  it('lowers on hand, raises the actual quantity and leaves the order open while something is left', () => {
    const picked = w.pick(w.ordered({ TENT: 5 }), 1, 2)
    expect(picked).toMatchObject({
      ok: true,
      value: { status: 'open', firstPickAt: '2026-03-01T12:00:00.000Z', lines: [{ picked: units(2) }] },
    })
    expect(w.onHand('TENT')).toBe(8)
  })

  it('closes the order by itself with the last unit of the last line', () => {
    const order = w.ordered({ TENT: 2, MUG: 1 })
    expect(w.pick(order, 1, 2)).toMatchObject({ value: { status: 'open' } })
    expect(w.pick(order, 2, 1)).toMatchObject({
      value: { status: 'closed', closedBy: 'fully_picked', closedAt: '2026-03-01T12:00:00.000Z' },
    })
  })

  it('refuses more than the line orders and names the maximum', () => {
    const order = w.ordered({ TENT: 3 })
    w.pick(order, 1, 2)
    expect(w.pick(order, 1, 2)).toMatchObject({ ok: false, code: 'exceeds_ordered', field: 'picks[0].quantity', details: { maximum: '1' } })
  })

  it('refuses more than lies at the location and takes nothing', () => {
    const refused = w.pick(w.ordered({ TENT: 20 }), 1, 11)
    expect(refused).toMatchObject({ ok: false, code: 'insufficient_inventory', details: { maximum: '10' } })
    expect(w.onHand('TENT')).toBe(10)
  })

  it('takes all picks of a request or none', () => {
    const order = w.ordered({ TENT: 20, MUG: 1 })
    const both = [1, 1].map((lineNumber) => ({ lineNumber, locationId: 'loc-a-01', quantity: units(6) }))
    expect(w.pickInventory(actor, order.id, both)).toMatchObject({ ok: false, code: 'insufficient_inventory', field: 'picks[1].quantity' })
    expect(w.onHand('TENT')).toBe(10)
  })

  it('refuses an item that has become inactive, and stock in quarantine', () => {
    const order = w.ordered({ TENT: 1, MUG: 1 })
    w.updateItem(actor, us, 'TENT', { active: false })
    expect(w.pick(order, 1, 1)).toMatchObject({ code: 'inactive_item' })
    expect(w.pick(order, 2, 1, { locationId: 'loc-quarantine' })).toMatchObject({ code: 'location_quarantined' })
  })

  it('refuses picks of a closed order', () => {
    const order = w.ordered({ TENT: 2 })
    w.closePickingOrder(actor, order.id)
    expect(w.pick(order, 1, 1)).toMatchObject({ ok: false, code: 'order_closed' })
  })

  it('picks once under one key, however often the request comes', () => {
    const order = w.ordered({ TENT: 5 })
    w.pick(order, 1, 2, { key: 'pick 1' })
    expect(w.pick(order, 1, 2, { key: 'pick 1' })).toMatchObject({ ok: true, value: { lines: [{ picked: units(2) }] } })
    expect(w.pick(order, 1, 3, { key: 'pick 1' })).toMatchObject({ ok: false, code: 'effect_key_reused' })
    expect(w.onHand('TENT')).toBe(8)
  })

  it('takes a box for a line ordered in eaches', () => {
    w.boxed('CUP')
    w.addInventory(actor, us, [{ key: 'cups', itemNumber: 'CUP', locationId: 'loc-a-01', uom: 'BX', quantity: units(2) }])
    const order = w.ordered({ CUP: 12 })
    const picked = w.pickInventory(actor, order.id, [{ lineNumber: 1, locationId: 'loc-a-01', uom: 'BX', quantity: units(1) }])
    expect(picked).toMatchObject({ value: { status: 'open', lines: [{ picked: units(6) }] } })
    expect(w.onHand('CUP')).toBe(1)
  })

  it('puts a pick back on its shelf unless its units are in a shipment', () => {
    const order = w.ordered({ TENT: 5 })
    const picked = w.pick(order, 1, 2)
    const pickId = picked.ok ? picked.value.lines[0]!.picks[0]!.id : ''
    const { value } = w.createShipment(actor, order.id, { lines: [{ lineNumber: 1, quantity: units(1) }] }) as {
      value: { shipment: { id: string } }
    }
    expect(w.undoPick(actor, order.id, pickId)).toMatchObject({ code: 'already_shipped' })
    w.voidShipment(actor, order.id, value.shipment.id)
    expect(w.undoPick(actor, order.id, pickId)).toMatchObject({ ok: true, value: { firstPickAt: null, lines: [{ picked: 0, picks: [] }] } })
    expect(w.onHand('TENT')).toBe(10)
  })
})
