import type { OrderId, StoreOrder } from '@connect/core'
import type { Client } from '../client/client.ts'
import type { GraphqlError } from '../client/envelope.ts'
import { isGid } from '../gid.ts'
import type { OrderNode } from '../operations/order-fields.ts'
import { ordersByIds } from '../operations/orders.ts'
import { refuseHiddenOrders } from '../shop/scopes.ts'
import { completeOrder } from './complete-order.ts'
import { mapOrder } from './map-order.ts'
import { customerDataDenied } from './redacted.ts'

/** The orders named, as they are now, past the search index; unknown ids are left out. */
export async function readOrders(client: Client, orderIds: readonly OrderId[]): Promise<readonly StoreOrder[]> {
  const ids = [...new Set(orderIds)].filter((one) => isGid('Order', one))
  const orders: StoreOrder[] = []
  for await (const { data, errors } of client.readByIds(ordersByIds, ids)) {
    refuseHiddenOrders(data.currentAppInstallation)
    const nodes = data.nodes.filter((node): node is OrderNode => node !== null && 'id' in node)
    orders.push(...(await mapComplete(client, nodes, errors)))
  }
  return orders
}

/** Orders with all their nested lists. `errors`: what came beside them. */
export async function mapComplete(
  client: Client,
  nodes: readonly OrderNode[],
  errors: readonly GraphqlError[],
): Promise<readonly StoreOrder[]> {
  const denied = customerDataDenied(errors)
  const orders: StoreOrder[] = []
  for (const node of nodes) orders.push(mapOrder(await completeOrder(client, node), denied))
  return orders
}
