import type { Schemas } from '@connect/intellitrack/contract'
import { formatQuantity, type HistoryRecord, type InventoryRecord, type Item, type Warehouse } from '@connect/simulators/warehouse'

export function itemView({ id: _, divisionId: __, ...item }: Item): Schemas['Item'] {
  return { ...item, uoms: [...item.uoms], externalRefs: [...item.externalRefs] }
}

export function inventoryView({ tables, queries }: Warehouse, record: InventoryRecord): Schemas['InventoryRecord'] {
  const { id, itemId, siteId, locationId, uom, eachCount, lot, serial, expiration, onHand, updatedAt } = record
  return {
    id,
    itemNumber: tables.items.get(itemId)?.itemNumber ?? '',
    siteId,
    locationId,
    uom,
    eachCount,
    lot,
    serial,
    expiration,
    onHand: formatQuantity(onHand),
    // Counting is not part of this version, so nothing is ever inventoried and not yet taken over
    inventoried: null,
    itemAllocated: formatQuantity(queries.allocatedEaches(itemId)),
    itemAvailable: formatQuantity(queries.availableEaches(itemId)),
    updatedAt,
  }
}

export function historyView({ tables }: Warehouse, record: HistoryRecord): Schemas['HistoryRecord'] {
  const { id, changeSequence: sequence, at, type, itemId, orderId, siteId, locationId, uom, quantity, balance, by, comment } = record
  return {
    id,
    sequence,
    at,
    type,
    itemNumber: itemId === null ? null : (tables.items.get(itemId)?.itemNumber ?? null),
    orderId,
    orderNumber: orderId === null ? null : (tables.orders.get(orderId)?.orderNumber ?? null),
    siteId,
    locationId,
    uom,
    quantity: quantity === null ? null : formatQuantity(quantity),
    balance: balance === null ? null : formatQuantity(balance),
    by,
    comment,
  }
}
