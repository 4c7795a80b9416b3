import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PickingOrder } from './model/orders.ts'
import { units } from './quantity.ts'
import { shippedOf } from './rules/shipped.ts'
import { actor, exampleWarehouse, shelf, us } from './seed/example-warehouse.ts'

type Step = {
  readonly what: 'order' | 'pick' | 'undo' | 'ship' | 'void' | 'move' | 'toggle' | 'edit' | 'delete'
  readonly which: number
  readonly count: number
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('order', 'pick', 'undo', 'ship', 'void', 'move', 'toggle', 'edit', 'delete'),
  which: fc.nat(3),
  count: fc.integer({ min: 1, max: 6 }),
})

type Example = Awaited<ReturnType<typeof exampleWarehouse>>

/** Tries one thing; IntelliTrack may refuse it. */
function attempt(w: Example, { what, which, count }: Step): void {
  const order = [...w.warehouse.tables.orders.values()][which]
  if (what === 'order') w.ordered({ TENT: count }, { allocateInventory: count % 2 === 0 })
  else if (what === 'move')
    w.moveInventory(actor, us, { itemNumber: 'TENT', fromLocationId: shelf, toLocationId: 'loc-a-02', quantity: units(count) })
  else if (order) onOrder(w, order, what, count)
}

function onOrder(w: Example, order: PickingOrder, what: Step['what'], count: number): void {
  const pick = order.lines[0]?.picks[0]
  const shipment = order.shipments[0]
  if (what === 'pick') w.pick(order, 1, count)
  if (what === 'undo' && pick) w.undoPick(actor, order.id, pick.id)
  if (what === 'ship') w.createShipment(actor, order.id, { lines: [{ lineNumber: 1, quantity: units(count) }] })
  if (what === 'void' && shipment) w.voidShipment(actor, order.id, shipment.id)
  if (what === 'toggle') order.status === 'open' ? w.closePickingOrder(actor, order.id) : w.reopenPickingOrder(actor, order.id)
  if (what === 'edit')
    w.updatePickingOrder(actor, order.id, { version: order.version, lines: [{ itemNumber: 'TENT', quantity: units(count) }] })
  if (what === 'delete') w.deletePickingOrder(actor, order.id, { operation: 'deletePickingOrder' })
}

describe('whatever is done in whatever order', () => {
  it('no unit is lost or made, nothing is over-picked, over-shipped or over-reserved, and the indexes tell the truth', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const w = await exampleWarehouse()
        const { pickingOrders } = w.warehouse.tables.divisions.get(us)!
        w.updateDivision(us, { pickingOrders: { ...pickingOrders, allocateInventory: true } })
        w.stocked('TENT', 12)
        for (const each of steps) attempt(w, each)
        const orders = [...w.warehouse.tables.orders.values()]
        const lines = orders.flatMap((order) => order.lines.map((line) => ({ order, line })))
        expect(w.onHand('TENT') + lines.reduce((sum, { line }) => sum + line.picked, 0) / units(1)).toBe(12)
        for (const { order, line } of lines) {
          expect(line.picked).toBeLessThanOrEqual(line.ordered)
          expect(shippedOf(order, 1)).toBeLessThanOrEqual(line.picked)
          if (order.deletedAt !== null) expect(line.picked).toBe(0)
        }
        const item = orders[0]?.lines[0]?.itemId ?? ''
        expect(w.allocatedEaches(item)).toBeLessThanOrEqual(units(w.onHand('TENT')))
        const feed = () => w.orderFeed(us, { limit: 100, changedSince: 'start' })
        const kept = feed()
        w.warehouse.tables.orders.forget()
        expect(feed()).toEqual(kept)
      }),
      { numRuns: 60 },
    )
  })
})
