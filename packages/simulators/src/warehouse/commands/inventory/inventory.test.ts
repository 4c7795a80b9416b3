import { beforeEach, describe, expect, it } from 'vitest'
import { units } from '../../quantity.ts'
import { actor, exampleWarehouse, shelf, us } from '../../seed/example-warehouse.ts'

describe('inventory', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
    w.stocked('TENT', 0)
  })
  const add = (key: string, itemNumber: string, count: number, more = {}) =>
    w.addInventory(actor, us, [{ key, itemNumber, locationId: shelf, quantity: units(count), ...more }])
  const adjust = (key: string, mode: 'delta' | 'absolute', count: number) =>
    w.adjustInventory(actor, us, [{ key, itemNumber: 'TENT', locationId: shelf, mode, quantity: units(count), reason: 'Count' }])

  it('is added once per key, and each addition is an Inventory Add with the balance', () => {
    expect(add('k1', 'TENT', 40)).toMatchObject({ value: [{ status: 'added' }] })
    expect(add('k1', 'TENT', 40)).toMatchObject({ value: [{ status: 'already' }] })
    expect(w.onHand('TENT')).toBe(40)
    const adds = [...w.warehouse.tables.history.values()].filter(({ type }) => type === 'inventory_add')
    expect(adds).toMatchObject([{ quantity: units(40), balance: units(40), locationId: shelf }])
  })

  it('of items that need a lot, serial or expiration is not invented', () => {
    w.createItem(actor, us, { itemNumber: 'L', requiresLot: true })
    w.createItem(actor, us, { itemNumber: 'S', requiresSerial: true })
    w.createItem(actor, us, { itemNumber: 'E', requiresExpiration: true })
    const codes = ['L', 'S', 'E'].map((itemNumber) => add(`k ${itemNumber}`, itemNumber, 1))
    expect(codes).toMatchObject(
      ['lot_required', 'serial_required', 'expiration_required'].map((code) => ({ value: [{ refusal: { code } }] })),
    )
    expect(add('lot', 'L', 5, { lot: 'A7' })).toMatchObject({ value: [{ status: 'added' }] })
  })

  it('has a serial number in one place only', () => {
    w.createItem(actor, us, { itemNumber: 'S', requiresSerial: true })
    add('k1', 'S', 1, { serial: '77' })
    expect(add('k2', 'S', 1, { serial: '77', locationId: 'loc-a-02' })).toMatchObject({ value: [{ refusal: { code: 'serial_in_stock' } }] })
    expect(add('k3', 'S', 2, { serial: '78' })).toMatchObject({ value: [{ refusal: { code: 'invalid_request' } }] })
  })

  it('is refused row by row for unknown and inactive items and unknown locations', () => {
    w.createItem(actor, us, { itemNumber: 'OLD', active: false })
    const row = { locationId: shelf, quantity: units(1) }
    const outcome = w.addInventory(actor, us, [
      { ...row, key: '1', itemNumber: 'GHOST' },
      { ...row, key: '2', itemNumber: 'OLD' },
      { ...row, key: '3', itemNumber: 'TENT', locationId: 'loc-bremen' },
      { ...row, key: '4', itemNumber: 'TENT' },
    ])
    const codes = outcome.ok && outcome.value.map((result) => (result.status === 'rejected' ? result.refusal.code : result.status))
    expect(codes).toEqual(['unknown_item', 'inactive_item', 'unknown_location', 'added'])
  })

  it('is adjusted by a difference or to a figure, once per key, never below zero', () => {
    add('k', 'TENT', 10)
    expect(adjust('a1', 'delta', -3)).toMatchObject({ value: [{ status: 'adjusted', before: units(10), after: units(7) }] })
    expect(adjust('a1', 'delta', -3)).toMatchObject({ value: [{ status: 'already', after: units(7) }] })
    expect(adjust('a2', 'absolute', 7)).toMatchObject({ value: [{ status: 'unchanged' }] })
    expect(adjust('a3', 'delta', -8)).toMatchObject({ value: [{ refusal: { code: 'insufficient_inventory', details: { maximum: '7' } } }] })
    expect(w.onHand('TENT')).toBe(7)
  })

  it('of an item that became inactive can still be counted down', () => {
    add('k', 'TENT', 10)
    w.updateItem(actor, us, 'TENT', { active: false })
    expect(adjust('a1', 'absolute', 0)).toMatchObject({ value: [{ status: 'adjusted', after: 0 }] })
  })

  it('moves between locations without changing the sum, and not out of quarantine', () => {
    add('k', 'TENT', 10)
    const move = { itemNumber: 'TENT', fromLocationId: shelf, toLocationId: 'loc-quarantine', quantity: units(4) }
    expect(w.moveInventory(actor, us, move, 'm1')).toMatchObject({ value: { from: { onHand: units(6) }, to: { onHand: units(4) } } })
    expect(w.moveInventory(actor, us, move, 'm1')).toMatchObject({ value: { from: { onHand: units(6) } } })
    const back = { ...move, fromLocationId: 'loc-quarantine', toLocationId: shelf }
    expect(w.moveInventory(actor, us, back)).toMatchObject({ code: 'location_quarantined' })
    expect(w.moveInventory(actor, us, { ...move, quantity: units(7) })).toMatchObject({ code: 'insufficient_inventory' })
    expect(w.onHand('TENT')).toBe(10)
  })
})
