import type { Client } from '../client/client.ts'
import type { Connection } from '../operations/operation.ts'
import type { FulfillmentOrderNode, OrderNode } from '../operations/order-fields.ts'
import { groupsOfOrder, linesOfGroup, linesOfOrder } from '../operations/orders.ts'

/** The order with every nested list read to its end: a list cut short looks exactly like a short list (reference section 4, pitfall 5). */
export async function completeOrder<Node extends OrderNode>(client: Client, node: Node): Promise<Node> {
  const lineItems = await whole(
    node.lineItems,
    async (after) => (await client.read(linesOfOrder, { id: node.id, after })).data.order?.lineItems,
  )
  const groups = await whole(
    node.fulfillmentOrders,
    async (after) => (await client.read(groupsOfOrder, { id: node.id, after })).data.order?.fulfillmentOrders,
  )
  const nodes: FulfillmentOrderNode[] = []
  for (const group of groups.nodes) nodes.push({ ...group, lineItems: await wholeGroup(client, group) })
  return { ...node, lineItems, fulfillmentOrders: { ...groups, nodes } }
}

function wholeGroup(client: Client, group: FulfillmentOrderNode): Promise<FulfillmentOrderNode['lineItems']> {
  return whole(
    group.lineItems,
    async (after) => (await client.read(linesOfGroup, { id: group.id, after })).data.fulfillmentOrder?.lineItems,
  )
}

/** A list with the pages behind the first one; no request where the first is all. */
export async function whole<Node>(
  first: Connection<Node>,
  more: (after: string | null) => Promise<Connection<Node> | null | undefined>,
): Promise<{ nodes: Node[]; pageInfo: Connection<Node>['pageInfo'] }> {
  const nodes = [...first.nodes]
  let page = first.pageInfo
  while (page.hasNextPage) {
    const next = await more(page.endCursor ?? null)
    if (!next) break
    nodes.push(...next.nodes)
    page = next.pageInfo
  }
  return { nodes, pageInfo: page }
}
