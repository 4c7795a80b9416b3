import { z } from 'zod'
import { connection, type Operation } from './operation.ts'
import {
  fulfillmentOrderConnection,
  GROUP_LINE_LINES,
  GROUP_LINES,
  groupLineConnection,
  LINE_LINES,
  lineConnection,
  ORDER_FRAGMENT,
  orderNode,
} from './order-fields.ts'

/** What we may see comes with what we see: without the scope, fulfilment orders are not refused but left out. */
const granted = z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }).nullish()
const GRANTED = 'currentAppInstallation { accessScopes { handle } }'

const pageData = z.object({
  ordersCount: z.object({ count: z.number() }).nullish(),
  currentAppInstallation: granted,
  orders: connection(orderNode),
})

const paged = (name: string, sortKey: 'CREATED_AT' | 'UPDATED_AT'): Operation<z.infer<typeof pageData>> => ({
  name,
  kind: 'query',
  sizes: { first: 50, lines: 50, groups: 5, groupLines: 50 },
  points: 370,
  data: pageData,
  text: `query ${name}($first: Int!, $lines: Int!, $groups: Int!, $groupLines: Int!, $count: Boolean!, $query: String!, $after: String) {
  ordersCount(query: $query, limit: 10000) @include(if: $count) { count }
  ${GRANTED}
  orders(first: $first, after: $after, query: $query, sortKey: ${sortKey}) {
    nodes { ...OrderFields }
    pageInfo { hasNextPage endCursor }
  }
}
${ORDER_FRAGMENT}`,
})

/** A page of orders that changed in a closed window, with lines and fulfilment orders in the same request (reference 1.7). */
export const ordersChanged = paged('OrdersChanged', 'UPDATED_AT')
/** A page of open orders in the order they were placed, which never changes while paging. */
export const ordersOpen = paged('OrdersOpen', 'CREATED_AT')

const byIdsData = z.object({ currentAppInstallation: granted, nodes: z.array(z.union([orderNode, z.object({}).strict()]).nullable()) })

/** Orders named by id, past the search index. */
export const ordersByIds: Operation<z.infer<typeof byIdsData>> = {
  name: 'OrdersByIds',
  kind: 'query',
  sizes: { ids: 50, lines: 50, groups: 5, groupLines: 50 },
  points: 367,
  data: byIdsData,
  text: `query OrdersByIds($ids: [ID!]!, $lines: Int!, $groups: Int!, $groupLines: Int!) {
  ${GRANTED}
  nodes(ids: $ids) { ...OrderFields }
}
${ORDER_FRAGMENT}`,
}

const linesData = z.object({ order: z.object({ lineItems: lineConnection }).nullable() })

/** More lines of one order. */
export const linesOfOrder: Operation<z.infer<typeof linesData>> = {
  name: 'LinesOfOrder',
  kind: 'query',
  sizes: { first: 250 },
  points: 58,
  data: linesData,
  text: `query LinesOfOrder($id: ID!, $first: Int!, $after: String) {
  order(id: $id) { lineItems(first: $first, after: $after) { nodes { ${LINE_LINES} } pageInfo { hasNextPage endCursor } } }
}`,
}

const groupsData = z.object({ order: z.object({ fulfillmentOrders: fulfillmentOrderConnection }).nullable() })

/** More fulfilment orders of one order. */
export const groupsOfOrder: Operation<z.infer<typeof groupsData>> = {
  name: 'GroupsOfOrder',
  kind: 'query',
  sizes: { first: 20, groupLines: 50 },
  points: 63,
  data: groupsData,
  text: `query GroupsOfOrder($id: ID!, $first: Int!, $groupLines: Int!, $after: String) {
  order(id: $id) {
    fulfillmentOrders(first: $first, after: $after) {
      nodes {
        ${GROUP_LINES}
        lineItems(first: $groupLines) { nodes { ${GROUP_LINE_LINES} } pageInfo { hasNextPage endCursor } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
}

const groupLinesData = z.object({ fulfillmentOrder: z.object({ lineItems: groupLineConnection }).nullable() })

/** More lines of one fulfilment order. */
export const linesOfGroup: Operation<z.infer<typeof groupLinesData>> = {
  name: 'LinesOfGroup',
  kind: 'query',
  sizes: { first: 250 },
  points: 25,
  data: groupLinesData,
  text: `query LinesOfGroup($id: ID!, $first: Int!, $after: String) {
  fulfillmentOrder(id: $id) { lineItems(first: $first, after: $after) { nodes { ${GROUP_LINE_LINES} } pageInfo { hasNextPage endCursor } } }
}`,
}
