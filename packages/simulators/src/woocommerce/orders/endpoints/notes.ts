import { refusal } from '../../auth/may.ts'
import type { SiteContext } from '../../context.ts'
import type { OrderNote } from '../../model/orders.ts'
import { type Args, refusedArgs } from '../../server/args.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { restUrl } from '../../server/paging.ts'
import { notes, notesOf, orderOf } from '../documents.ts'
import { addNote } from '../notes.ts'
import { record, text } from '../records.ts'
import { noteDocument } from '../shape/note.ts'
import { ORDERS } from './shown.ts'

const PATH = `${ORDERS}/{order_id}/notes`
const BODY: Args = { note: { type: 'string', required: true }, customer_note: { type: 'boolean' }, added_by_user: { type: 'boolean' } }

export const noteEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: PATH, answer: list },
  { method: 'POST', path: PATH, answer: add },
  { method: 'GET', path: `${PATH}/{id}`, answer: get },
  { method: 'DELETE', path: `${PATH}/{id}`, answer: remove },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const orderId = Number(request.params['order_id'])
  const missing = refusal(context, 'list') ?? noOrder(context, orderId)
  if (missing) return missing
  const type = request.query.get('type')
  const rows = notesOf(context, orderId).filter(
    ({ customerNote }) => type === null || type === 'any' || customerNote === (type === 'customer'),
  )
  return { status: 200, body: rows.map((note) => ({ ...noteDocument(context, note), _links: links(context, note) })) }
}

function add(context: SiteContext, request: ApiRequest): Answer {
  const orderId = Number(request.params['order_id'])
  const body = record(request.body)
  const refused = refusedArgs(BODY, body) ?? refusal(context, 'create') ?? noOrder(context, orderId)
  if (refused) return refused
  const byUser = body['added_by_user'] === true ? { author: context.call?.user?.name ?? 'WooCommerce' } : {}
  const note = addNote(context, orderId, { text: text(body['note']) ?? '', forCustomer: isTrue(body['customer_note']), ...byUser })
  const location = restUrl(context, `${ORDERS}/${orderId}/notes/${note.id}`)
  return { ...shown(context, note), status: 201, headers: { location } }
}

function get(context: SiteContext, request: ApiRequest): Answer {
  const found = find(context, request)
  return refusal(context, 'view') ?? ('status' in found ? found : shown(context, found))
}

/** No recording. */
function remove(context: SiteContext, request: ApiRequest): Answer {
  const found = find(context, request)
  const refused = refusal(context, 'delete') ?? ('status' in found ? found : null)
  if (refused) return refused
  if (!isTrue(request.query.get('force'))) return wpError(501, 'woocommerce_rest_trash_not_supported', 'Webhooks do not support trashing.')
  notes(context).delete(String(request.params['id']))
  return shown(context, found as OrderNote)
}

function find(context: SiteContext, request: ApiRequest): OrderNote | Answer {
  const orderId = Number(request.params['order_id'])
  const missing = noOrder(context, orderId)
  if (missing) return missing
  const note = notes(context).get(String(request.params['id']))
  return note?.orderId === orderId ? note : wpError(404, 'woocommerce_rest_invalid_id', 'Invalid resource ID.')
}

function noOrder(context: SiteContext, orderId: number): Answer | null {
  return orderOf(context, orderId) ? null : wpError(404, 'woocommerce_rest_order_invalid_id', 'Invalid order ID.')
}

function shown(context: SiteContext, note: OrderNote): Answer {
  return { status: 200, body: noteDocument(context, note), links: links(context, note) }
}

function links(context: SiteContext, { id, orderId }: OrderNote) {
  const collection = `${ORDERS}/${orderId}/notes`
  return linksOf(context, `${collection}/${id}`, collection, { up: `${ORDERS}/${orderId}` }, ['GET', 'DELETE'])
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1
}
