import type { StoreContext } from '../../context.ts'
import type { OrderStatusId } from '../../model/orders.ts'
import { NOT_FOUND } from '../../orders/answers.ts'
import { STATUS_IDS, STATUS_NAMES } from '../../orders/statuses.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { statusLabels } from '../status-labels.ts'

/** GET /v2/order_statuses: the platform's 15, each with the merchant's own label. */
export function listStatuses(context: StoreContext): Answer {
  return { status: 200, body: STATUS_IDS.map((id) => statusShape(context, id)) }
}

/** GET /v2/order_statuses/{status_id} */
export function readStatus(context: StoreContext, { params }: ApiRequest): Answer {
  const id = STATUS_IDS.find((one) => String(one) === params['status_id'])
  return id === undefined ? NOT_FOUND : { status: 200, body: statusShape(context, id) }
}

function statusShape(context: StoreContext, id: OrderStatusId): object {
  const name = STATUS_NAMES[id]
  return {
    id,
    name,
    system_label: name,
    custom_label: statusLabels(context)[String(id)] ?? name,
    system_description: `The order is ${name}.`,
  }
}
