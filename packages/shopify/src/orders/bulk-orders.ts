import type { StoreOrder } from '@connect/core'
import { assemble } from '../bulk/assemble.ts'
import { download } from '../bulk/download.ts'
import { runBulk } from '../bulk/run-bulk.ts'
import { orNullWhenUnreadable } from '../bulk/unreadable.ts'
import type { Client } from '../client/client.ts'
import { bulkDocuments } from '../operations/bulk.ts'
import { orderNode } from '../operations/order-fields.ts'
import { mapOrder } from './map-order.ts'

/** The orders a search finds, from one bulk result, lists complete; null when the shop could not make it. */
export async function bulkOrders(client: Client, query: string): Promise<readonly StoreOrder[] | null> {
  const result = await runBulk(client, bulkDocuments.orders(query))
  if (result.kind === 'failed') {
    client.options.log.warn('Reading orders in bulk failed; reading by pages instead', { shop: client.options.shop, reason: result.reason })
    return null
  }
  if (!result.url) return []
  const { url } = result
  return orNullWhenUnreadable(client, async () => {
    const rows = await assemble(download(client, url), lists)
    return rows.map((row) => mapOrder(orderNode.parse({ ...none, ...row, fulfillmentOrders: groupsOf(row) })))
  })
}

const lists = { LineItem: 'lineItems', FulfillmentOrder: 'fulfillmentOrders', FulfillmentOrderLineItem: 'lineItems' } as const
const empty = { nodes: [], pageInfo: { hasNextPage: false } }
const none = { lineItems: empty }

/** A parent without children has no list of them in the file. */
function groupsOf(row: Record<string, unknown>): unknown {
  const groups = (row['fulfillmentOrders'] ?? empty) as { nodes: Record<string, unknown>[] }
  return { ...empty, nodes: groups.nodes.map((group) => ({ ...none, ...group })) }
}
