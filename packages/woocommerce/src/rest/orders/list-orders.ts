import { z } from 'zod'
import { portions } from '../../map/keys.ts'
import type { RestClient } from '../client.ts'
import { ORDER_FIELDS, type OrderNode, orderNode } from './order-node.ts'

/** A page of orders, without those in the trash unless they are asked for. */
export const listOrders = (client: RestClient, query: Readonly<Record<string, string | number | boolean>>) =>
  client.list({
    path: '/wc/v3/orders',
    query: { status: 'any', ...query, per_page: PAGE, _fields: ORDER_FIELDS },
    data: z.array(orderNode),
  })

/** One order, also in the trash; null: it was deleted for good, or never was. */
export const findOrder = (client: RestClient, orderId: number): Promise<OrderNode | null> =>
  client.find({ path: `/wc/v3/orders/${orderId}`, query: { _fields: ORDER_FIELDS }, data: orderNode })

/** The orders named, as they are now; what no list has is asked for by itself. Those that are gone are left out. */
export async function ordersById(client: RestClient, ids: readonly number[]): Promise<readonly OrderNode[]> {
  const found: OrderNode[] = []
  for (const part of portions(ids, PAGE)) {
    if (part.length > 1) found.push(...(await listOrders(client, { include: part.join(',') })).data)
    for (const one of part) {
      if (found.some((order) => order.id === one)) continue
      const order = await findOrder(client, one)
      if (order) found.push(order)
    }
  }
  return found
}

const PAGE = 100
