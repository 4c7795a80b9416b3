import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Fulfillment, Order } from '../../model/orders.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { noRoute, wpError } from '../../server/error.ts'
import { profileOf } from '../../site/profile.ts'
import { fulfillments, fulfillmentsOf, orderOf } from '../documents.ts'
import {
  addFulfillment,
  type Changed,
  changeFulfillment,
  itemsOf,
  type PostedFulfillment,
  removeFulfillment,
} from '../fulfillments/change-fulfillments.ts'
import { sendMail } from '../notes.ts'
import { type Row, record, records, text } from '../records.ts'
import { saveOrder } from '../save-order.ts'
import { fulfillmentDocument } from '../shape/fulfillment.ts'
import { ORDERS } from './shown.ts'

const PATH = `${ORDERS}/{order_id}/fulfillments`
const ONE = `${PATH}/{fulfillment_id}`

/** Of the core feature "order fulfillments": while it is off the routes are not there. It validates almost nothing. */
export const fulfillmentEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: PATH, answer: whereOn('list', list) },
  { method: 'POST', path: PATH, answer: whereOn('create', add) },
  { method: 'GET', path: `${PATH}/lookup`, answer: whereOn('list', () => ({ status: 200, body: [] })) },
  {
    method: 'GET',
    path: ONE,
    answer: whereOn(
      'view',
      withOne((_context, found) => ({ status: 200, body: fulfillmentDocument(found.fulfillment) })),
    ),
  },
  { method: 'PUT', path: ONE, answer: whereOn('edit', withOne(change)) },
  { method: 'DELETE', path: ONE, answer: whereOn('delete', withOne(remove)) },
  {
    method: 'GET',
    path: `${ONE}/metadata`,
    answer: whereOn(
      'view',
      withOne((_context, { fulfillment }) => metadata(fulfillment)),
    ),
  },
  { method: 'PUT', path: `${ONE}/metadata`, answer: whereOn('edit', withOne(changeMetadata)) },
  { method: 'DELETE', path: `${ONE}/metadata`, answer: whereOn('delete', withOne(removeMetadata)) },
]

type OfOrder = (context: SiteContext, order: Order, request: ApiRequest) => Answer

function whereOn(what: 'list' | 'view' | 'create' | 'edit' | 'delete', answer: OfOrder): Endpoint['answer'] {
  return (context, request) => {
    if (!profileOf(context).fulfillments) return { ...noRoute(), hidden: true }
    const order = orderOf(context, Number(request.params['order_id']))
    const missing = (): Answer => ({
      status: 404,
      hidden: true,
      body: { code: 'woocommerce_rest_order_invalid_id', message: 'Invalid order ID.', data: { status: '404' } },
    })
    return refusal(context, what) ?? (order ? answer(context, order, request) : missing())
  }
}

interface Found {
  readonly order: Order
  readonly fulfillment: Fulfillment
  readonly request: ApiRequest
}

function withOne(answer: (context: SiteContext, found: Found) => Answer): OfOrder {
  return (context, order, request) => {
    const fulfillment = fulfillments(context).get(String(Number(request.params['fulfillment_id'])))
    return fulfillment?.orderId === order.id ? answer(context, { order, fulfillment, request }) : complaint('Fulfillment not found.')
  }
}

function list(context: SiteContext, order: Order): Answer {
  return { status: 200, body: fulfillmentsOf(context, order).map((one) => fulfillmentDocument(one)) }
}

function add(context: SiteContext, order: Order, request: ApiRequest): Answer {
  const posted = postedOf(record(request.body))
  return lacksItems(posted) ?? written(context, request, addFulfillment(context, order, posted), 201)
}

function change(context: SiteContext, { order, fulfillment, request }: Found): Answer {
  const posted = postedOf(record(request.body))
  return lacksItems(posted) ?? written(context, request, changeFulfillment(context, order, fulfillment, posted), 200)
}

function remove(context: SiteContext, { order, fulfillment }: Found): Answer {
  saveOrder(context, removeFulfillment(context, order, fulfillment))
  return { status: 200, body: { message: 'Fulfillment deleted successfully.' } }
}

function metadata({ meta }: Fulfillment): Answer {
  return { status: 200, body: meta.map(({ id, key, value }) => ({ id, key, value })) }
}

/** No recording, as of the one below. */
function changeMetadata(context: SiteContext, { order, fulfillment, request }: Found): Answer {
  const posted: PostedFulfillment = { status: fulfillment.status, meta: records(record(request.body)['meta_data']) }
  const changed = changeFulfillment(context, order, fulfillment, posted)
  saveOrder(context, changed.order)
  return metadata(changed.fulfillment)
}

function removeMetadata(context: SiteContext, { order, fulfillment, request }: Found): Answer {
  const key = text(record(request.body)['meta_key']) ?? request.query.get('meta_key') ?? ''
  const meta = fulfillment.meta.filter((entry) => entry.key !== key)
  const changed = changeFulfillment(context, order, fulfillment, { status: fulfillment.status, meta: meta as unknown as Row[] })
  saveOrder(context, changed.order)
  return { status: 200, body: { message: 'Metadata deleted successfully.' } }
}

function written(context: SiteContext, request: ApiRequest, { order, fulfillment }: Changed, status: number): Answer {
  saveOrder(context, order)
  const notifies = ['true', '1'].includes(request.query.get('notify_customer') ?? String(record(request.body)['notify_customer'] ?? ''))
  if (notifies && fulfillment.isFulfilled) sendMail(context, order.id, 'fulfillment', JSON.stringify(fulfillment.meta))
  return { status, body: fulfillmentDocument(fulfillment, true) }
}

function postedOf(body: Row): PostedFulfillment {
  return { status: text(body['status']) ?? 'unfulfilled', meta: records(body['meta_data']) }
}

function lacksItems(posted: PostedFulfillment): Answer | null {
  const items = itemsOf({ meta: posted.meta.map((row) => ({ id: 0, key: String(row['key']), value: row['value'] })) })
  return items.length > 0 ? null : complaint('The fulfillment should contain at least one item.')
}

/** Its errors have a number for a code. */
function complaint(message: string): Answer {
  return { ...wpError(400, '', message), body: { code: 0, message, data: { status: 400 } } }
}
