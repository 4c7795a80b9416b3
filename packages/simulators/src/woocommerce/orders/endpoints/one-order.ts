import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { orderOf } from '../documents.ts'
import { record } from '../records.ts'
import { refusedBody } from '../refused-body.ts'
import { deleteOrder, trashOrder } from '../trash-order.ts'
import { createOrder, updateOrder } from '../write-order.ts'
import { refusedOrder } from './args.ts'
import { createdOrder, noOrder, shownOrder } from './shown.ts'

export function getOrder(context: SiteContext, request: ApiRequest): Answer {
  const order = orderOf(context, Number(request.params['id']))
  return refusal(context, 'view') ?? (order ? shownOrder(context, request, order) : noOrder())
}

/** POST: its schema first, as WordPress does. */
export function postOrder(context: SiteContext, request: ApiRequest): Answer {
  return refusedOrder(context, request.body) ?? refusal(context, 'create') ?? createUnchecked(context, request)
}

/** As a batch does it: whatever the schema says. */
export function createUnchecked(context: SiteContext, request: ApiRequest): Answer {
  const body = record(request.body)
  return refusedBody(context, undefined, body) ?? createdOrder(context, request, createOrder(context, body))
}

export function putOrder(context: SiteContext, request: ApiRequest): Answer {
  return refusedOrder(context, request.body) ?? refusal(context, 'edit') ?? updateUnchecked(context, request)
}

export function updateUnchecked(context: SiteContext, request: ApiRequest): Answer {
  const order = orderOf(context, Number(request.params['id']))
  if (!order) return wpError(400, 'woocommerce_rest_shop_order_invalid_id', 'ID is invalid.')
  const body = record(request.body)
  return refusedBody(context, order, body) ?? shownOrder(context, request, updateOrder(context, order, body))
}

/** Answers as it was before: into the trash, or for good with `force`. No recording of a second trashing of an order. */
export function removeOrder(context: SiteContext, request: ApiRequest): Answer {
  const order = orderOf(context, Number(request.params['id']))
  const refused = refusal(context, 'delete')
  if (refused) return refused
  if (!order) return noOrder()
  const force = request.query.get('force') ?? String(record(request.body)['force'] ?? '')
  const answer = shownOrder(context, request, order)
  if (['true', '1'].includes(force)) deleteOrder(context, order)
  else if (order.status === 'trash') return wpError(410, 'woocommerce_rest_already_trashed', 'The shop_order has already been deleted.')
  else trashOrder(context, order)
  return answer
}
