import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Order, Refund } from '../../model/orders.ts'
import { type Args, refusedArgs } from '../../server/args.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { PAGING, pageOf } from '../../server/paging.ts'
import { nextId } from '../../site/ids.ts'
import { orderOf, putOrder, refunds, refundsOf } from '../documents.ts'
import { record, text } from '../records.ts'
import { refundable } from '../refund-in-full.ts'
import { refundLinesPosted, refundOrder } from '../refund-order.ts'
import { refundDocument } from '../shape/refund.ts'
import { decimalsOf, ORDERS } from './shown.ts'

const PATH = `${ORDERS}/{order_id}/refunds`
const BODY: Args = {
  amount: { type: 'string' },
  reason: { type: 'string' },
  api_refund: { type: 'boolean' },
  api_restock: { type: 'boolean' },
  line_items: { type: 'array', items: { type: 'object' } },
}

export const refundEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: PATH, args: PAGING, answer: list },
  { method: 'POST', path: PATH, args: BODY, answer: add },
  { method: 'GET', path: `${PATH}/{id}`, answer: get },
  { method: 'DELETE', path: `${PATH}/{id}`, answer: remove },
  { method: 'GET', path: '/wc/v3/refunds', since: 8, args: PAGING, answer: listAll },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const order = orderOf(context, Number(request.params['order_id']))
  const refused = refusal(context, 'list') ?? (order ? null : noOrder())
  if (refused || !order) return refused ?? noOrder()
  return pageOf(context, request, refundsOf(context, order).reverse(), (refund) => row(context, request, order, refund))
}

/** Of all orders, each with the order it belongs to. */
function listAll(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'list')
  if (refused) return refused
  const all = [...refunds(context).values()].sort((a, b) => b.id - a.id)
  return pageOf(context, request, all, (refund) => {
    const order = orderOf(context, refund.orderId)
    const { id, ...rest } = order ? row(context, request, order, refund) : { id: refund.id }
    return { id, parent_id: refund.orderId, ...rest }
  })
}

/** Whatever WooCommerce has against a refund it says with 500 and a bare number. */
function add(context: SiteContext, request: ApiRequest): Answer {
  const order = orderOf(context, Number(request.params['order_id']))
  const body = record(request.body)
  const refused = refusedArgs(BODY, body) ?? refusal(context, 'create')
  if (refused) return refused
  if (!order) return { status: 404, body: { code: 'woocommerce_rest_invalid_order_id', message: 'Invalid order ID.', data: 404 } }
  const lines = refundLinesPosted(body['line_items'])
  const amount = text(body['amount']) ?? (lines.length > 0 ? null : '0')
  if (amount !== null && Number(amount) < 0)
    return {
      status: 400,
      body: { code: 'woocommerce_rest_invalid_order_refund', message: 'Refund amount must be greater than zero.', data: 400 },
    }
  const viaGateway = body['api_refund'] !== false && body['api_refund'] !== 'false'
  const restock = body['api_restock'] !== false && body['api_restock'] !== 'false'
  if (viaGateway) return refusedByGateway(context, order, amount)
  const done = refundOrder(context, order, { amount, reason: text(body['reason']) ?? '', lines, restock, meta: body['meta_data'] })
  if (done.kind === 'refused') return cannot(done.message)
  // The location is the route's pattern: so the real one answers.
  const location = `${context.home}/wp-json${ORDERS}/(?P<order_id>[\\d]+)/refunds/${done.refund.id}`
  return { ...shown(context, request, done.order, done.refund), status: 201, headers: { location } }
}

/** It is kept before the gateway is asked, and deleted when that says no: its id is gone. */
function refusedByGateway(context: SiteContext, order: Order, amount: string | null): Answer {
  if (Number(amount ?? 0) > refundable(context, order)) return cannot('Invalid refund amount.')
  nextId(context, 'post')
  return cannot('The payment gateway for this order does not support automatic refunds.')
}

function cannot(message: string): Answer {
  return { status: 500, body: { code: 'woocommerce_rest_cannot_create_order_refund', message, data: 500 } }
}

function get(context: SiteContext, request: ApiRequest): Answer {
  const found = find(context, request)
  return refusal(context, 'view') ?? ('answer' in found ? found.answer : shown(context, request, found.order, found.refund))
}

/** No recording. */
function remove(context: SiteContext, request: ApiRequest): Answer {
  const found = find(context, request)
  const refused = refusal(context, 'delete')
  if (refused || 'answer' in found) return refused ?? (found as { answer: Answer }).answer
  if (!['true', '1'].includes(request.query.get('force') ?? ''))
    return wpError(501, 'woocommerce_rest_trash_not_supported', 'The shop_order_refund does not support trashing.')
  const answer = shown(context, request, found.order, found.refund)
  refunds(context).delete(String(found.refund.id))
  putOrder(context, { ...found.order, refundIds: found.order.refundIds.filter((id) => id !== found.refund.id) })
  context.changed({ kind: 'order', id: found.order.id, what: 'updated' })
  return answer
}

function find(context: SiteContext, request: ApiRequest): { readonly order: Order; readonly refund: Refund } | { readonly answer: Answer } {
  const order = orderOf(context, Number(request.params['order_id']))
  if (!order) return { answer: noOrder() }
  const refund = refunds(context).get(String(request.params['id']))
  if (refund?.orderId === order.id) return { order, refund }
  return { answer: wpError(404, 'woocommerce_rest_shop_order_refund_invalid_id', 'Invalid ID.') }
}

function noOrder(): Answer {
  return wpError(404, 'woocommerce_rest_invalid_order_id', 'Invalid order ID.')
}

function row(context: SiteContext, request: ApiRequest, order: Order, refund: Refund): Record<string, unknown> {
  return { ...refundDocument(context, order, refund, decimalsOf(request)), _links: links(context, refund) }
}

function shown(context: SiteContext, request: ApiRequest, order: Order, refund: Refund): Answer {
  return { status: 200, body: refundDocument(context, order, refund, decimalsOf(request)), links: links(context, refund) }
}

function links(context: SiteContext, { id, orderId }: Refund) {
  const collection = `${ORDERS}/${orderId}/refunds`
  return linksOf(context, `${collection}/${id}`, collection, { up: `${ORDERS}/${orderId}` }, ['GET', 'DELETE'])
}
