import { refusal } from '../../auth/may.ts'
import { batchEndpoint } from '../../server/batch.ts'
import type { Endpoint } from '../../server/endpoint.ts'
import { listedStatuses } from '../statuses.ts'
import { LIST } from './args.ts'
import { fulfillmentEndpoints } from './fulfillments.ts'
import { listOrders } from './list-orders.ts'
import { noteEndpoints } from './notes.ts'
import { createUnchecked, getOrder, postOrder, putOrder, removeOrder, updateUnchecked } from './one-order.ts'
import { refundEndpoints } from './refunds.ts'
import { ORDERS } from './shown.ts'

/** Orders, refunds, notes, fulfillments. */
export const orderEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: ORDERS, args: LIST, answer: listOrders },
  { method: 'POST', path: ORDERS, answer: postOrder },
  batchEndpoint(`${ORDERS}/batch`, { create: createUnchecked, update: updateUnchecked, delete: removeOrder }),
  {
    method: 'GET',
    path: `${ORDERS}/statuses`,
    since: 8,
    answer: (context) =>
      refusal(context, 'list') ?? { status: 200, body: listedStatuses(context).map(({ id, label }) => ({ slug: id, name: label })) },
  },
  { method: 'GET', path: `${ORDERS}/{id}`, answer: getOrder },
  { method: 'PUT', path: `${ORDERS}/{id}`, answer: putOrder },
  { method: 'DELETE', path: `${ORDERS}/{id}`, answer: removeOrder },
  ...noteEndpoints,
  ...refundEndpoints,
  ...fulfillmentEndpoints,
]
