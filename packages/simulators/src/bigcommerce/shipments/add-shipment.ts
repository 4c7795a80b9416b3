import type { StoreContext } from '../context.ts'
import type { Order, Shipment } from '../model/orders.ts'
import { invalidField, refused } from '../orders/answers.ts'
import { orderOf } from '../orders/documents.ts'
import type { Answer, ApiRequest } from '../server/endpoint.ts'
import { objectionTo } from './check-items.ts'
import { createShipment } from './create-shipment.ts'
import { readShipmentFields, type ShipmentFields } from './read-shipment.ts'
import { shipmentShape } from './shape.ts'

/** A field that is left out altogether: older documentation says that the provider becomes `custom`. */
const LEFT_OUT: ShipmentFields = {
  trackingNumber: '',
  shippingMethod: '',
  shippingProvider: 'custom',
  trackingCarrier: '',
  trackingLink: '',
  comments: '',
}

/** POST /v2/orders/{id}/shipments: what the prose of the documentation requires, though the schema does not. */
export function addShipment(context: StoreContext, order: Order, { body }: ApiRequest): Answer {
  const fields = readShipmentFields(body, LEFT_OUT)
  if ('refusal' in fields) return fields.refusal
  const { order_address_id: orderAddressId, items: rows } = body as Readonly<Record<string, unknown>>
  if (!isId(orderAddressId)) return invalidField('order_address_id', 'is required and must be the id of an address of the order')
  const items = readItems(rows)
  if (!items) return invalidField('items', 'is required: at least one {order_product_id, quantity}, whole numbers above 0')
  const objection = objectionTo(context, order, orderAddressId, items)
  if (objection !== undefined) return refused(400, objection)
  const shipment = createShipment(context, order, { ...fields, orderAddressId, items })
  return { status: 201, body: shipmentShape(orderOf(context, order.id) ?? order, shipment) }
}

function readItems(rows: unknown): Shipment['items'] | undefined {
  if (!Array.isArray(rows) || rows.length === 0) return undefined
  const items = rows.map((row: unknown) => {
    const { order_product_id: orderLineId, quantity } = (row ?? {}) as Readonly<Record<string, unknown>>
    return isId(orderLineId) && isId(quantity) ? { orderLineId, quantity } : undefined
  })
  return items.every((item) => item !== undefined) ? items : undefined
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}
