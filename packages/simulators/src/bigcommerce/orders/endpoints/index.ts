import type { Endpoint } from '../../server/endpoint.ts'
import { shipmentEndpoints } from '../../shipments/endpoints.ts'
import { list, NOT_FOUND } from '../answers.ts'
import { consignmentsShape } from '../shape/consignments.ts'
import { orderProductShape } from '../shape/product.ts'
import { shippingAddressShape } from '../shape/shipping-address.ts'
import { changeOrder } from './change-order.ts'
import { countOrders } from './count-orders.ts'
import { shapeOrders, told } from './include.ts'
import { listOrders } from './list-orders.ts'
import { listRefunds } from './list-refunds.ts'
import { ofOrder } from './of-order.ts'
import { pageOf, readPage } from './paging.ts'
import { CHANGE_ORDERS, READ_ORDERS, READ_REFUNDS } from './scopes.ts'

/** Everything of the API that reads or changes orders, shipments and refunds. */
export const orderEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v2/orders', scopes: READ_ORDERS, answer: listOrders },
  { method: 'GET', path: '/v2/orders/count', scopes: READ_ORDERS, answer: countOrders },
  {
    method: 'GET',
    path: '/v2/orders/{order_id}',
    scopes: READ_ORDERS,
    answer: ofOrder((context, order, { query }) => ({ status: 200, body: shapeOrders(context, [order], query)[0] })),
  },
  { method: 'PUT', path: '/v2/orders/{order_id}', scopes: CHANGE_ORDERS, answer: ofOrder(changeOrder) },
  {
    method: 'GET',
    path: '/v2/orders/{order_id}/products',
    scopes: READ_ORDERS,
    answer: ofOrder((_, order, { query }) => {
      const page = readPage(query)
      return 'refusal' in page ? page.refusal : list(pageOf(order.lines, page).map((line) => orderProductShape(order, line)))
    }),
  },
  {
    method: 'GET',
    path: '/v2/orders/{order_id}/products/{product_id}',
    scopes: READ_ORDERS,
    answer: ofOrder((_, order, { params }) => {
      const line = order.lines.find((one) => one.id === Number(params['product_id']))
      return line ? { status: 200, body: orderProductShape(order, line) } : NOT_FOUND
    }),
  },
  {
    method: 'GET',
    path: '/v2/orders/{order_id}/shipping_addresses',
    scopes: READ_ORDERS,
    answer: ofOrder((context, order, { query }) => {
      const page = readPage(query)
      if ('refusal' in page) return page.refusal
      return list(pageOf(order.addresses, page).map((address) => shippingAddressShape(context, order, address)))
    }),
  },
  {
    method: 'GET',
    path: '/v2/orders/{order_id}/consignments',
    scopes: READ_ORDERS,
    answer: ofOrder((context, order, { query }) => {
      const asked = query.get('include')?.includes('consignments.line_items') ? 'full' : 'references'
      return { status: 200, body: consignmentsShape(context, order, told(context, order, asked) ?? asked) }
    }),
  },
  { method: 'GET', path: '/v3/orders/payment_actions/refunds', scopes: READ_REFUNDS, answer: listRefunds },
  ...shipmentEndpoints,
]
