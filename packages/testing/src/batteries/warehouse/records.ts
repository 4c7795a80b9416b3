import {
  type EffectKey,
  type GroupKey,
  type InventoryRow,
  type ItemNumber,
  type ItemUpsert,
  id,
  type LineId,
  type OrderId,
  type PickingOrder,
  type PickingOrderDraft,
  type Warehouse,
} from '@connect/core'
import type { WarehouseUnderTest } from './under-test.ts'

export const key = (text: string) => id<EffectKey>(text)
export const itemNumber = (text: string) => id<ItemNumber>(text)
export const lineId = (text: string) => id<LineId>(text)

export const item = ({ place }: WarehouseUnderTest, number: string, changes: Partial<ItemUpsert> = {}): ItemUpsert => ({
  key: key(`item ${number}`),
  itemNumber: itemNumber(number),
  alternateNumber: null,
  description: `Item ${number}`,
  unitCost: null,
  unitOfMeasure: place.unitOfMeasure,
  active: true,
  mode: 'create_or_link',
  ...changes,
})

export const row = (
  { place }: WarehouseUnderTest,
  number: string,
  quantity: number,
  changes: Partial<InventoryRow> = {},
): InventoryRow => ({
  key: key(`first inventory ${number}`),
  itemNumber: itemNumber(number),
  siteId: place.siteId,
  locationId: place.locationId,
  unitOfMeasure: place.unitOfMeasure,
  quantity,
  ...changes,
})

/** Order `number` with lines `number-1`, `number-2`, ... of these items and quantities. */
export function order(
  { place, system }: WarehouseUnderTest,
  number: string,
  lines: readonly (readonly [string, number])[],
  changes: Partial<PickingOrderDraft> = {},
): PickingOrderDraft {
  const nobody = { externalId: null, company: null, email: null, phone: null }
  const address = {
    address1: '1 Pier Road',
    address2: null,
    city: 'Portland',
    region: 'ME',
    postalCode: '04101',
    country: 'US',
    phone: null,
  }
  return {
    key: key(`order ${number}`),
    reference: { system, orderId: id<OrderId>(`store-${number}`), groupKey: id<GroupKey>('group-1') },
    orderNumber: number,
    orderDate: '2026-11-20',
    siteId: place.siteId,
    customer: { ...nobody, name: 'Ada Coast', reference: 'customer-1' },
    shipTo: { name: 'Ada Coast', company: null, ...address },
    carrier: null,
    shippingMethod: null,
    comments: null,
    lines: lines.map(([of, quantity], index) => ({
      lineId: lineId(`${number}-${index + 1}`),
      itemNumber: itemNumber(of),
      quantity,
      comment: null,
    })),
    ...changes,
  }
}

/** Items with this much stock each. */
export async function stock(under: WarehouseUnderTest, items: Readonly<Record<string, number>>): Promise<void> {
  await under.warehouse.upsertItems(Object.keys(items).map((number) => item(under, number)))
  const rows = Object.entries(items).filter(([, quantity]) => quantity > 0)
  await under.warehouse.addInventory(rows.map(([number, quantity]) => row(under, number, quantity)))
}

/** One order that must be taken; answers how it was accepted. */
export async function received(warehouse: Warehouse, draft: PickingOrderDraft) {
  const [outcome] = await warehouse.receiveOrders([draft])
  if (outcome?.kind !== 'applied' && outcome?.kind !== 'already') throw new Error(`Not received: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** Everything the feed says from there on. */
export async function feed(warehouse: Warehouse, from: Parameters<Warehouse['changedPickingOrders']>[0] = null) {
  const rows: PickingOrder[] = []
  let next = from
  for await (const page of warehouse.changedPickingOrders(from)) {
    rows.push(...page.rows)
    next = page.next
  }
  return { rows, next }
}

/** The order as the feed shows it last. */
export async function seen(warehouse: Warehouse, orderNumber: string): Promise<PickingOrder> {
  const found = (await feed(warehouse)).rows.findLast((one) => one.orderNumber === orderNumber)
  if (!found) throw new Error(`The feed does not show ${orderNumber}`)
  return found
}

export async function summary({ warehouse, place, system }: WarehouseUnderTest, excluded: readonly string[] = []) {
  return warehouse.inventorySummary({ siteIds: [place.siteId], excludedLocationIds: excluded, system })
}
