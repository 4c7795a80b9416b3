import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { completeOrder } from './complete-order.ts'
import { type CompleteOrder, orderNode } from './order-node.ts'

/** What is asked of the list of orders; archived ones are in it only when they alone are asked for. */
export interface OrderFilter {
  readonly sort: 'id:asc' | 'id:desc' | 'date_modified:asc'
  readonly min_id?: number
  readonly max_id?: number
  readonly status_id?: number
  readonly min_date_created?: string | undefined
  readonly min_date_modified?: string
  readonly max_date_modified?: string
  readonly is_deleted?: 'true'
}

/** The first orders that fit, lines and addresses with them; fewer than `PAGE`: there are no more. */
export async function listOrders(client: Client, filter: OrderFilter): Promise<readonly CompleteOrder[]> {
  const query = { ...filter, limit: PAGE, ...withLines }
  const nodes = await client.pace.inTurn(() => client.read({ path: '/v2/orders', query, data: z.array(orderNode) }))
  const orders: CompleteOrder[] = []
  for (const node of nodes) orders.push(await completeOrder(client, node))
  return orders
}

/** One order, archived or not; null: the store has never had it. */
export async function findOrder(client: Client, orderId: number): Promise<CompleteOrder | null> {
  const node = await client.find({ path: `/v2/orders/${orderId}`, query: withLines, data: orderNode })
  return node && completeOrder(client, node)
}

/** The most that the store gives at once. */
export const PAGE = 250

/** Only the object form of consignments is supported (reference 2.4). */
const withLines = { include: 'consignments.line_items', consignment_structure: 'object' } as const
