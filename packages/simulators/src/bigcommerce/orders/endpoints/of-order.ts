import type { StoreContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { Answer, ApiRequest, Endpoint } from '../../server/endpoint.ts'
import { NOT_FOUND } from '../answers.ts'
import { orderOf } from '../documents.ts'

/** Answers about the order that the path names; 404 where there is none. */
export function ofOrder(answer: (context: StoreContext, order: Order, request: ApiRequest) => Answer): Endpoint['answer'] {
  return (context, request) => {
    const order = orderOf(context, Number(request.params['order_id']))
    return order ? answer(context, order, request) : NOT_FOUND
  }
}
