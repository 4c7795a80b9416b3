import type { Schemas } from '@connect/intellitrack/contract'
import { formatQuantity, type OrderLine, type PickingOrder, type Shipment, shippedOf, type Warehouse } from '@connect/simulators/warehouse'
import { shipToView } from './parties.ts'

/** A picking order as the contract shows it, with what it refers to as it is now. */
export function orderView(warehouse: Warehouse, order: PickingOrder): Schemas['PickingOrder'] {
  const { customerId, shipTo, carrierId, methodId, lines, shipments, ...own } = order
  const customer = warehouse.tables.customers.get(customerId)
  return {
    ...own,
    customer: { id: customerId, name: customer?.name ?? '' },
    shipTo: shipTo && shipToView(shipTo),
    ...carrierView(warehouse, carrierId, methodId),
    lines: lines.map((line) => lineView(warehouse, order, line)),
    shipments: shipments.map((shipment) => shipmentView(warehouse, order, shipment)),
  }
}

export function shipmentView(warehouse: Warehouse, order: PickingOrder, shipment: Shipment): Schemas['Shipment'] {
  const { carrierId, methodId, lines, ...own } = shipment
  return {
    ...own,
    orderId: order.id,
    ...carrierView(warehouse, carrierId, methodId),
    lines: lines.map(({ lineNumber, quantity }) => {
      const line = order.lines.find((candidate) => candidate.lineNumber === lineNumber)
      const itemNumber = itemNumberOf(warehouse, line?.itemId)
      return { lineNumber, externalRef: line?.externalRef ?? null, itemNumber, quantity: formatQuantity(quantity) }
    }),
  }
}

function lineView(warehouse: Warehouse, order: PickingOrder, line: OrderLine): Schemas['PickingOrderLine'] {
  const { lineNumber, externalRef, itemId, uom, eachCount, ordered, picked, allocated, comment, picks } = line
  return {
    lineNumber,
    externalRef,
    itemNumber: itemNumberOf(warehouse, itemId),
    description: warehouse.tables.items.get(itemId)?.description ?? null,
    uom,
    eachCount,
    ordered: formatQuantity(ordered),
    picked: formatQuantity(picked),
    shipped: formatQuantity(shippedOf(order, lineNumber)),
    allocated: order.allocateInventory ? formatQuantity(allocated) : null,
    comment,
    picks: picks.map(({ inventoryId: _, lineQuantity: __, quantity, ...pick }) => ({ ...pick, quantity: formatQuantity(quantity) })),
  }
}

function carrierView({ tables }: Warehouse, carrierId: string | null, methodId: string | null) {
  const carrier = carrierId === null ? undefined : tables.carriers.get(carrierId)
  const method = carrier?.methods.find(({ id }) => id === methodId)
  return {
    carrier: carrier ? { id: carrier.id, name: carrier.name } : null,
    shippingMethod: method ? { id: method.id, name: method.name } : null,
  }
}

const itemNumberOf = ({ tables }: Warehouse, itemId: string | undefined): string =>
  (itemId === undefined ? undefined : tables.items.get(itemId)?.itemNumber) ?? ''
