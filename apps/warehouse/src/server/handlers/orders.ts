import { type Caller, mayUse, type PickingOrder, page, parseQuantity, type Refusal } from '@connect/simulators/warehouse'
import type { Handler, Handlers } from '../call.ts'
import { orderView, shipmentView } from '../views/orders.ts'
import { elementError, mapped, warningView } from '../views/outcomes.ts'

const listPickingOrders: Handler<'listPickingOrders'> = ({ warehouse, path, query }) =>
  mapped(warehouse.queries.orderFeed(path.divisionId, query), ({ rows, nextCursor, checkpoint }) => ({
    data: rows.map((order) => orderView(warehouse, order)),
    nextCursor,
    checkpoint,
  }))

const createPickingOrders: Handler<'createPickingOrders'> = ({ warehouse, caller, path, body }) => {
  const denied = refusedAllocation(caller, body.elements)
  if (denied) return denied
  const elements = body.elements.map((element) => ({ ...element, lines: element.lines.map(withQuantity) }))
  return mapped(warehouse.commands.createPickingOrders(caller, path.divisionId, elements), (results) => ({
    results: results.map((result, index) => {
      if (result.status === 'rejected')
        return { index, status: result.status, order: null, warnings: [], error: elementError(index, result.refusal) }
      const { status, order, warnings } = result
      return { index, status, order: orderView(warehouse, order), warnings: warnings.map(warningView), error: null }
    }),
  }))
}

const getPickingOrder: Handler<'getPickingOrder'> = ({ warehouse, path }) => ({
  ok: true,
  value: orderView(warehouse, warehouse.tables.orders.get(path.orderId)!),
})

const updatePickingOrder: Handler<'updatePickingOrder'> = ({ warehouse, caller, path, body, key }) => {
  const denied = refusedAllocation(caller, [body])
  if (denied) return denied
  const { lines, ...fields } = body
  const input = lines === undefined ? fields : { ...fields, lines: lines.map(withQuantity) }
  return mapped(warehouse.commands.updatePickingOrder(caller, path.orderId, input, key), ({ order, warnings }) => ({
    order: orderView(warehouse, order),
    warnings: warnings.map(warningView),
  }))
}

const deletePickingOrder: Handler<'deletePickingOrder'> = ({ warehouse, caller, path, key }) =>
  mapped(warehouse.commands.deletePickingOrder(caller, path.orderId, { operation: 'deletePickingOrder' }, key), viewOf(warehouse))

const cancelPickingOrder: Handler<'cancelPickingOrder'> = ({ warehouse, caller, path, body, key }) =>
  mapped(warehouse.commands.deletePickingOrder(caller, path.orderId, { ...body, operation: 'cancelPickingOrder' }, key), viewOf(warehouse))

const closePickingOrder: Handler<'closePickingOrder'> = ({ warehouse, caller, path, key }) =>
  mapped(warehouse.commands.closePickingOrder(caller, path.orderId, key), viewOf(warehouse))

const reopenPickingOrder: Handler<'reopenPickingOrder'> = ({ warehouse, caller, path, key }) =>
  mapped(warehouse.commands.reopenPickingOrder(caller, path.orderId, key), viewOf(warehouse))

const pickInventory: Handler<'pickInventory'> = ({ warehouse, caller, path, body, key }) =>
  mapped(warehouse.commands.pickInventory(caller, path.orderId, body.picks.map(withQuantity), key), viewOf(warehouse))

const undoPick: Handler<'undoPick'> = ({ warehouse, caller, path, key }) =>
  mapped(warehouse.commands.undoPick(caller, path.orderId, path.pickId, key), viewOf(warehouse))

const listShipments: Handler<'listShipments'> = ({ warehouse, path, query }) => {
  const order = warehouse.tables.orders.get(path.orderId)!
  const rows = order.shipments.map((shipment, i) => ({ ...shipment, changeSequence: i }))
  return mapped(page(rows, query), ({ rows: shown, nextCursor }) => ({
    data: shown.map(({ changeSequence: _, ...shipment }) => shipmentView(warehouse, order, shipment)),
    nextCursor,
  }))
}

const createShipment: Handler<'createShipment'> = ({ warehouse, caller, path, body, key }) => {
  const input = { ...body, lines: body.lines.map(withQuantity) }
  return mapped(warehouse.commands.createShipment(caller, path.orderId, input, key), ({ order, shipment }) => ({
    shipment: shipmentView(warehouse, order, shipment),
    order: orderView(warehouse, order),
  }))
}

const voidShipment: Handler<'voidShipment'> = ({ warehouse, caller, path, key }) =>
  mapped(warehouse.commands.voidShipment(caller, path.orderId, path.shipmentId, key), viewOf(warehouse))

/** Asking for allocation needs the feature; a division that allocates for all orders does so for anybody (requirements 3.2). */
function refusedAllocation(caller: Caller, asked: readonly { readonly allocateInventory?: boolean }[]): Refusal | undefined {
  if (!asked.some((order) => order.allocateInventory === true) || mayUse(caller, 'Inventory Allocation', 'edit')) return undefined
  const message = `${caller.name} lacks the feature Inventory Allocation (Edit). Grant it in IntelliTrack, or leave allocateInventory out.`
  return { ok: false, code: 'feature_missing', message, details: { feature: 'Inventory Allocation', access: 'edit' } }
}

const withQuantity = <T extends { quantity: string }>(row: T): Omit<T, 'quantity'> & { quantity: number } => ({
  ...row,
  quantity: parseQuantity(row.quantity),
})

const viewOf = (warehouse: Parameters<typeof orderView>[0]) => (order: PickingOrder) => orderView(warehouse, order)

export const orderHandlers = {
  listPickingOrders,
  createPickingOrders,
  getPickingOrder,
  updatePickingOrder,
  deletePickingOrder,
  cancelPickingOrder,
  closePickingOrder,
  reopenPickingOrder,
  pickInventory,
  undoPick,
  listShipments,
  createShipment,
  voidShipment,
} satisfies Partial<Handlers>
