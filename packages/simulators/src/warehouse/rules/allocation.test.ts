import { beforeEach, describe, expect, it } from 'vitest'
import { units } from '../quantity.ts'
import { actor, exampleWarehouse, us } from '../seed/example-warehouse.ts'

describe('allocation', () => {
  let w: Awaited<ReturnType<typeof exampleWarehouse>>
  beforeEach(async () => {
    w = await exampleWarehouse()
    const division = w.warehouse.tables.divisions.get(us)!
    w.updateDivision(us, { pickingOrders: { ...division.pickingOrders, allocateInventory: true } })
    w.stocked('TENT', 6)
    w.stocked('TENT', 4, 'loc-downtown')
  })
  const allocated = (id: string) => w.warehouse.tables.orders.get(id)?.lines[0]?.allocated

  it('reserves over all locations of the division and warns with the maximum when stock is short', () => {
    w.ordered({ TENT: 7 }, { allocateInventory: true })
    const short = w.tried({ allocateInventory: true, lines: [{ itemNumber: 'TENT', quantity: units(5) }] })
    expect(short).toMatchObject({ status: 'created', warnings: [{ code: 'insufficient_inventory', lineNumber: 1, maximum: units(3) }] })
  })

  it('keeps reserved units from being picked for other orders', () => {
    w.ordered({ TENT: 7 }, { allocateInventory: true })
    const other = w.ordered({ TENT: 5 })
    expect(w.pick(other, 1, 4)).toMatchObject({ ok: false, code: 'insufficient_inventory', details: { maximum: '3' } })
    expect(w.pick(other, 1, 3)).toMatchObject({ ok: true })
  })

  it('turns into picks, is released by closing and taken again by reopening', () => {
    const order = w.ordered({ TENT: 5 }, { allocateInventory: true })
    w.pick(order, 1, 2)
    expect(allocated(order.id)).toBe(units(3))
    w.closePickingOrder(actor, order.id)
    expect(allocated(order.id)).toBe(0)
    w.reopenPickingOrder(actor, order.id)
    expect(allocated(order.id)).toBe(units(3))
  })

  it('happens only where the division allocates', () => {
    const { pickingOrders } = w.warehouse.tables.divisions.get(us)!
    w.updateDivision(us, { pickingOrders: { ...pickingOrders, allocateInventory: false } })
    expect(w.ordered({ TENT: 5 }, { allocateInventory: true }).allocateInventory).toBe(false)
    w.updateDivision(us, { pickingOrders: { ...pickingOrders, allocateInventory: true, allocateInventoryForAllOrders: true } })
    expect(w.ordered({ TENT: 5 }, { allocateInventory: false }).allocateInventory).toBe(true)
  })
})
