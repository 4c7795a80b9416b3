import type { StoreContext } from '../../context.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { invalidField, list } from '../answers.ts'
import { orders } from '../documents.ts'
import { readFilters } from './filters.ts'
import { shapeOrders } from './include.ts'
import { pageOf, readPage } from './paging.ts'
import { readSort } from './sorting.ts'

/** GET /v2/orders */
export function listOrders(context: StoreContext, { query }: ApiRequest): Answer {
  const test = readFilters(query)
  if (typeof test === 'object') return invalidField(test.invalid, 'cannot be read')
  const order = readSort(query.get('sort'))
  if (!order) return invalidField('sort', 'must be a field of the documentation with :asc or :desc')
  const page = readPage(query)
  if ('refusal' in page) return page.refusal
  const found = [...orders(context).values()].filter(test).sort(order)
  return list(shapeOrders(context, pageOf(found, page), query))
}
