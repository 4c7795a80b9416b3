import type { StoreContext } from '../context.ts'
import type { Order, Shipment } from '../model/orders.ts'
import { list, NOT_FOUND } from '../orders/answers.ts'
import { orderOf, shipments, shipmentsOf } from '../orders/documents.ts'
import { ofOrder } from '../orders/endpoints/of-order.ts'
import { pageOf, readPage } from '../orders/endpoints/paging.ts'
import { CHANGE_ORDERS, READ_ORDERS } from '../orders/endpoints/scopes.ts'
import type { Answer, ApiRequest, Endpoint } from '../server/endpoint.ts'
import { addShipment } from './add-shipment.ts'
import { deleteShipment } from './delete-shipment.ts'
import { readShipmentFields } from './read-shipment.ts'
import { shipmentShape } from './shape.ts'

const ALL = '/v2/orders/{order_id}/shipments'
const ONE = '/v2/orders/{order_id}/shipments/{shipment_id}'

/** Shipments of an order. */
export const shipmentEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: ALL,
    scopes: READ_ORDERS,
    answer: ofOrder((context, order, { query }) => {
      const page = readPage(query)
      return 'refusal' in page
        ? page.refusal
        : list(pageOf(shipmentsOf(context, order.id), page).map((shipment) => shipmentShape(order, shipment)))
    }),
  },
  { method: 'POST', path: ALL, scopes: CHANGE_ORDERS, answer: ofOrder(addShipment) },
  {
    method: 'DELETE',
    path: ALL,
    scopes: CHANGE_ORDERS,
    answer: ofOrder((context, order) => {
      let rest = order
      for (const shipment of shipmentsOf(context, order.id)) rest = deleteShipment(context, rest, shipment)
      return { status: 204 }
    }),
  },
  {
    method: 'GET',
    path: `${ALL}/count`,
    scopes: READ_ORDERS,
    answer: ofOrder((context, order) => ({ status: 200, body: { count: shipmentsOf(context, order.id).length } })),
  },
  {
    method: 'GET',
    path: ONE,
    scopes: READ_ORDERS,
    answer: ofShipment((_, order, shipment) => ({ status: 200, body: shipmentShape(order, shipment) })),
  },
  { method: 'PUT', path: ONE, scopes: CHANGE_ORDERS, answer: ofShipment(changeShipment) },
  {
    method: 'DELETE',
    path: ONE,
    scopes: CHANGE_ORDERS,
    answer: ofShipment((context, order, shipment) => {
      deleteShipment(context, order, shipment)
      return { status: 204 }
    }),
  },
]

/** What is shipped and where stays; the rest may be corrected. Nobody is mailed for it. */
function changeShipment(context: StoreContext, order: Order, shipment: Shipment, { body }: ApiRequest): Answer {
  const fields = readShipmentFields(body, shipment)
  if ('refusal' in fields) return fields.refusal
  const changed = shipments(context).put(String(shipment.id), { ...shipment, ...fields })
  context.emit('store/shipment/updated', { type: 'shipment', id: shipment.id, orderId: order.id })
  return { status: 200, body: shipmentShape(orderOf(context, order.id) ?? order, changed) }
}

function ofShipment(answer: (context: StoreContext, order: Order, shipment: Shipment, request: ApiRequest) => Answer): Endpoint['answer'] {
  return ofOrder((context, order, request) => {
    const shipment = shipments(context).get(request.params['shipment_id'] ?? '')
    return shipment?.orderId === order.id ? answer(context, order, shipment, request) : NOT_FOUND
  })
}
