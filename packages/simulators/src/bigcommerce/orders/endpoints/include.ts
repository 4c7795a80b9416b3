import type { StoreContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import { orderBehaviour } from '../settings.ts'
import type { LineItems } from '../shape/consignments.ts'
import { type Include, orderShape } from '../shape/order.ts'

/** Answers orders with what `include` and `consignment_structure` asked to come along. */
export function shapeOrders(context: StoreContext, orders: readonly Order[], query: URLSearchParams): readonly object[] {
  const include = readInclude(query)
  return orders.map((order) => orderShape(context, order, { ...include, consignments: told(context, order, include.consignments) }))
}

/** Some real orders come with empty line_items; here every n-th id, or every one while the fault panel says so. */
export function told(context: StoreContext, order: Order, asked: LineItems | null): LineItems | null {
  if (asked !== 'full') return asked
  const every = orderBehaviour(context).emptyLineItemsEvery
  const isEmpty = (every > 0 && order.id % every === 0) || context.call?.faults?.has('empty-line-items') === true
  return isEmpty ? 'empty' : 'full'
}

function readInclude(query: URLSearchParams): Include {
  const asked = query
    .getAll('include')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
  const lineItems = asked.includes('consignments.line_items') ? 'full' : asked.includes('consignments') ? 'references' : null
  return { consignments: lineItems, asObject: query.get('consignment_structure') === 'object', fees: asked.includes('fees') }
}
