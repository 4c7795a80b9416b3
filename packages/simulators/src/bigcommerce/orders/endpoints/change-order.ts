import type { StoreContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { announceOrder } from '../announce.ts'
import { invalidField, refused } from '../answers.ts'
import { saveOrder } from '../documents.ts'
import { moveOrder } from '../move-order.ts'
import { isStatus } from '../statuses.ts'
import { shapeOrders } from './include.ts'

/** What a client may change here; the rest of the official body is not simulated and says so. */
const KNOWN = new Set(['status_id', 'staff_notes', 'external_order_id'])

/** PUT /v2/orders/{id} */
export function changeOrder(context: StoreContext, order: Order, { body, query }: ApiRequest): Answer {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused(400, 'The request body must be an object.')
  const fields = body as Readonly<Record<string, unknown>>
  const strange = Object.keys(fields).find((field) => !KNOWN.has(field))
  if (strange !== undefined) return refused(501, `The simulated store does not change the field '${strange}'.`)
  const { status_id: statusId = order.statusId, staff_notes: staffNotes = order.staffNotes } = fields
  const { external_order_id: externalOrderId = order.externalOrderId } = fields
  if (!isStatus(statusId)) return invalidField('status_id', 'must be one of the order statuses, 0 to 14')
  if (typeof staffNotes !== 'string') return invalidField('staff_notes', 'must be a string')
  if (externalOrderId !== null && typeof externalOrderId !== 'string') return invalidField('external_order_id', 'must be a string')
  const noted = write(context, order, { staffNotes, externalOrderId })
  return { status: 200, body: shapeOrders(context, [moveOrder(context, noted, statusId)], query)[0] }
}

function write(context: StoreContext, order: Order, change: Pick<Order, 'staffNotes' | 'externalOrderId'>): Order {
  if (order.staffNotes === change.staffNotes && order.externalOrderId === change.externalOrderId) return order
  const saved = saveOrder(context, { ...order, ...change })
  announceOrder(context, saved, 'updated')
  return saved
}
