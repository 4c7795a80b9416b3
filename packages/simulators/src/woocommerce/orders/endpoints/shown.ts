import type { SiteContext } from '../../context.ts'
import type { Order } from '../../model/orders.ts'
import type { Answer, ApiRequest, Links } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import { linksOf } from '../../server/links.ts'
import { restUrl } from '../../server/paging.ts'
import { orderDocument } from '../shape/order.ts'

/** One order as it answers a request. */
export function shownOrder(context: SiteContext, request: ApiRequest, order: Order, status = 200): Answer {
  return { status, body: orderDocument(context, order, decimalsOf(request)), links: orderLinks(context, order) }
}

export function createdOrder(context: SiteContext, request: ApiRequest, order: Order): Answer {
  return { ...shownOrder(context, request, order, 201), headers: { location: restUrl(context, `${ORDERS}/${order.id}`) } }
}

export function orderLinks(context: SiteContext, order: Order): Links {
  const self = `${ORDERS}/${order.id}`
  const own = linksOf(context, self, ORDERS)
  const customer = order.customerId === 0 ? {} : { customer: [{ href: restUrl(context, `/wc/v3/customers/${order.customerId}`) }] }
  return { ...own, email_templates: [{ embeddable: true, href: restUrl(context, `${self}/actions/email_templates`) }], ...customer }
}

export const ORDERS = '/wc/v3/orders'

/** `dp`: how many decimals amounts are shown with. */
export function decimalsOf({ query }: ApiRequest): number {
  const asked = query.get('dp')
  return asked === null ? 2 : Math.min(Math.abs(Math.trunc(Number(asked))), 8)
}

export function noOrder(): Answer {
  return wpError(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.')
}
