import { type ShipmentWrite, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { isGid } from '../gid.ts'
import { type FulfilledOrderNode, type FulfilmentNode, fulfilmentState, linesOfFulfilment } from '../operations/shipments.ts'
import { completeOrder, whole } from '../orders/complete-order.ts'

/** Orders as they are now with what has left them; the message when the shop cannot be asked. An order that is not there is gone. */
export type Fresh =
  | { readonly kind: 'read'; readonly orders: ReadonlyMap<string, FulfilledOrderNode> }
  | { readonly kind: 'unread'; readonly error: Unavailable }

export async function readBack(client: Client, shipments: readonly Pick<ShipmentWrite, 'orderId'>[]): Promise<Fresh> {
  const ids = [...new Set<string>(shipments.map(({ orderId }) => orderId))].filter((one) => isGid('Order', one))
  const orders = new Map<string, FulfilledOrderNode>()
  try {
    for await (const { data } of client.readByIds(fulfilmentState, ids))
      for (const node of data.nodes.filter((one): one is FulfilledOrderNode => one !== null && 'id' in one))
        orders.set(node.id, await completed(client, node))
    return { kind: 'read', orders }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unread', error }
    throw error
  }
}

async function completed(client: Client, node: FulfilledOrderNode): Promise<FulfilledOrderNode> {
  const order = await completeOrder(client, node)
  const fulfillments: FulfilmentNode[] = []
  for (const one of order.fulfillments) {
    const fulfillmentLineItems = await whole(
      one.fulfillmentLineItems,
      async (after) => (await client.read(linesOfFulfilment, { id: one.id, after })).data.fulfillment?.fulfillmentLineItems,
    )
    fulfillments.push({ ...one, fulfillmentLineItems })
  }
  return { ...order, fulfillments }
}
