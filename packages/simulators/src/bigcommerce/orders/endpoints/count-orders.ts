import type { StoreContext } from '../../context.ts'
import type { OrderStatusId } from '../../model/orders.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { invalidField } from '../answers.ts'
import { orders } from '../documents.ts'
import { STATUS_IDS, STATUS_NAMES } from '../statuses.ts'
import { readFilters } from './filters.ts'

/** GET /v2/orders/count: how many there are of each status. */
export function countOrders(context: StoreContext, { query }: ApiRequest): Answer {
  const test = readFilters(query)
  if (typeof test === 'object') return invalidField(test.invalid, 'cannot be read')
  const counts = new Map<OrderStatusId, number>()
  for (const order of orders(context).values()) if (test(order)) counts.set(order.statusId, (counts.get(order.statusId) ?? 0) + 1)
  const statuses = STATUS_IDS.map((id) => ({
    id,
    name: STATUS_NAMES[id],
    system_label: STATUS_NAMES[id],
    custom_label: STATUS_NAMES[id],
    system_description: '',
    count: counts.get(id) ?? 0,
    sort_order: id,
  }))
  return { status: 200, body: { statuses, count: [...counts.values()].reduce((sum, count) => sum + count, 0) } }
}
