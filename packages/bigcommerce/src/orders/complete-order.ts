import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { type CompleteOrder, consignmentsNode, type LineNode, lineNode, type OrderNode } from './order-node.ts'

/**
 * The order with all its lines. Some orders come with empty line items (reference 2.4): where the lines do not add up to what the order says it holds, they are
 * read apart, and the addresses too where one of them is missing. No request where all is there.
 */
export async function completeOrder(client: Client, node: OrderNode): Promise<CompleteOrder> {
  const { consignments, ...order } = node
  const included = linesIn(consignments)
  if (isWhole(node, included)) return { ...order, lines: included, shipping: consignments.shipping, pickups: consignments.pickups }
  const lines = await linesOf(client, node.id)
  const { shipping, pickups } = hasPlaces(consignments, lines)
    ? consignments
    : await client.read({ path: `/v2/orders/${node.id}/consignments`, data: consignmentsNode })
  return { ...order, lines, shipping, pickups }
}

type Consignments = OrderNode['consignments']

function linesIn({ shipping, pickups, downloads, email }: Consignments): readonly LineNode[] {
  const lines = [
    // A line belongs where it was told of, whatever it says itself.
    ...shipping.flatMap((one) => one.line_items.map((line) => ({ ...line, order_address_id: one.id, order_pickup_method_id: 0 }))),
    ...pickups.flatMap((one) => one.line_items.map((line) => ({ ...line, order_address_id: 0, order_pickup_method_id: one.id }))),
    ...downloads.flatMap((one) => one.line_items),
    ...email.gift_certificates.flatMap((one) => one.line_items),
  ]
  return [...new Map(lines.map((line) => [line.id, line])).values()].sort((a, b) => a.id - b.id)
}

/** The count may be of everything, or of what is shipped: nothing that is shipped can be missing in either case. */
function isWhole({ items_total }: OrderNode, lines: readonly LineNode[]): boolean {
  const units = (of: readonly LineNode[]) => of.reduce((sum, { quantity }) => sum + quantity, 0)
  if (items_total === undefined || items_total === null) return lines.length > 0
  return items_total === units(lines) || (lines.length > 0 && items_total === units(lines.filter(({ type }) => type === 'physical')))
}

async function linesOf(client: Client, orderId: number): Promise<readonly LineNode[]> {
  const lines: LineNode[] = []
  for (let page = 1; ; page += 1) {
    const found = await client.read({
      path: `/v2/orders/${orderId}/products`,
      query: { limit: LINES_PER_PAGE, page },
      data: z.array(lineNode),
    })
    lines.push(...found)
    if (found.length < LINES_PER_PAGE || page === MOST_PAGES) return lines
  }
}

/** Whether every line that is sent or picked up finds its consignment. */
function hasPlaces({ shipping, pickups }: Consignments, lines: readonly LineNode[]): boolean {
  const places = new Set([...shipping.map(({ id }) => `to ${id}`), ...pickups.map(({ id }) => `at ${id}`)])
  return lines.every(
    (line) => line.type !== 'physical' || places.has(`at ${line.order_pickup_method_id}`) || places.has(`to ${line.order_address_id}`),
  )
}

const LINES_PER_PAGE = 250
/** A store that repeats itself ends here; no order has so many lines. */
const MOST_PAGES = 100
