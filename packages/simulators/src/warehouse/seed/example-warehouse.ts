import type { Clock, Random } from '@connect/core'
import { type DocumentStore, memoryDocumentStore, World } from '../../world/index.ts'
import type { CreateOrder, CreateOrderResult } from '../commands/orders/create-picking-orders.ts'
import type { PickingOrder } from '../model/orders.ts'
import { units } from '../quantity.ts'
import { createWarehouse, type Warehouse } from '../warehouse.ts'
import { seedWarehouse } from './seed-warehouse.ts'

export const actor = { name: 'Picker' }
export const us = 'div-us'
export const shelf = 'loc-a-01'

/** A warehouse whose clock stands until it is moved and whose ids repeat from run to run: what the rules' tests work in. */
export async function exampleWarehouse(store: DocumentStore = memoryDocumentStore()) {
  const clock: Clock & { at: number } = { at: Date.parse('2026-03-01T12:00:00.000Z'), now: () => clock.at }
  let uuids = 0
  const random: Random = { uuid: () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, '0')}`, fraction: () => 0.5 }
  const world = await World.open(store)
  const warehouse = createWarehouse(world, { clock, random })
  await seedWarehouse(warehouse, { password: 'correct horse' })
  return { warehouse, world, clock, ...warehouse.commands, ...warehouse.queries, ...shorthand(warehouse) }
}

/** Setting the scene in a line: an item, its stock, an order. */
function shorthand({ commands, tables }: Warehouse) {
  const stocked = (itemNumber: string, count: number, locationId = shelf) => {
    commands.upsertItems(actor, us, [{ itemNumber, mode: 'create_or_link' }])
    if (count > 0)
      commands.addInventory(actor, us, [{ key: `stock ${itemNumber} ${locationId}`, itemNumber, locationId, quantity: units(count) }])
  }
  /** An item that comes in eaches and in boxes of six. */
  const boxed = (itemNumber: string) => {
    const uoms = [
      { uom: 'EA', eachCount: 1 },
      { uom: 'BX', eachCount: 6 },
    ]
    return commands.createItem(actor, us, { itemNumber, uoms })
  }
  const tried = (order: Partial<CreateOrder>): CreateOrderResult => {
    const created = commands.createPickingOrders(actor, us, [{ customer: { name: 'Ada Coast' }, lines: [], ...order }])
    if (!created.ok) throw new Error(created.message)
    return created.value[0]!
  }
  const ordered = (lines: Readonly<Record<string, number>>, more: Partial<CreateOrder> = {}): PickingOrder => {
    const result = tried({ lines: Object.entries(lines).map(([itemNumber, count]) => ({ itemNumber, quantity: units(count) })), ...more })
    if (result.status === 'rejected') throw new Error(result.refusal.message)
    return result.order
  }
  const pick = (order: PickingOrder, lineNumber: number, count: number, more: { locationId?: string; key?: string } = {}) =>
    commands.pickInventory(actor, order.id, [{ lineNumber, locationId: more.locationId ?? shelf, quantity: units(count) }], more.key)
  const onHand = (itemNumber: string): number =>
    [...tables.inventory.values()]
      .filter((record) => tables.items.get(record.itemId)?.itemNumber === itemNumber)
      .reduce((sum, record) => sum + record.onHand / units(1), 0)
  return { stocked, boxed, tried, ordered, pick, onHand }
}
