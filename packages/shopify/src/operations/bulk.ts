import { z } from 'zod'
import { type Operation, text, userErrors } from './operation.ts'
import { GROUP_LINE_LINES, GROUP_LINES, LINE_LINES, ORDER_LINES } from './order-fields.ts'
import { ITEM_LINES, LEVEL_LINES, VARIANT_LINES } from './variant-fields.ts'

const runData = z.object({
  bulkOperationRunQuery: z.object({ bulkOperation: z.object({ id: z.string(), status: z.string() }).nullish(), userErrors }).nullish(),
})

/** Starts a bulk query; beginning it twice costs only work, so it may be repeated. */
export const bulkRun: Operation<z.infer<typeof runData>> = {
  name: 'BulkQueryRun',
  kind: 'query',
  sizes: {},
  points: 10,
  data: runData,
  text: `mutation BulkQueryRun($query: String!) {
  bulkOperationRunQuery(query: $query, groupObjects: false) { bulkOperation { id status } userErrors { code field message } }
}`,
}

const statusData = z.object({
  bulkOperation: z.object({ id: z.string(), status: z.string(), errorCode: text, url: text, partialDataUrl: text }).nullish(),
})

/** How far a bulk operation is. */
export const bulkStatus: Operation<z.infer<typeof statusData>> = {
  name: 'BulkStatus',
  kind: 'query',
  sizes: {},
  points: 1,
  data: statusData,
  text: `query BulkStatus($id: ID!) {
  bulkOperation(id: $id) { id status errorCode url partialDataUrl }
}`,
}

/** Documents that are passed as text to a bulk query: at most 5 connections, 2 nested levels (reference 1.7). */
export const bulkDocuments = {
  catalogue: `query {
  productVariants {
    edges { node {
      ${VARIANT_LINES}
      inventoryItem { ${ITEM_LINES} inventoryLevels { edges { node { ${LEVEL_LINES} item { id } } } } }
    } }
  }
}`,
  catalogueWithoutLevels: `query {
  productVariants { edges { node { ${VARIANT_LINES} inventoryItem { ${ITEM_LINES} } } } }
}`,
  levels: `query {
  inventoryItems { edges { node { id inventoryLevels { edges { node { ${LEVEL_LINES} item { id } } } } } } }
}`,
  orders: (query: string) => `query {
  orders(query: ${JSON.stringify(query)}) {
    edges { node {
      ${ORDER_LINES}
      lineItems { edges { node { ${LINE_LINES} } } }
      fulfillmentOrders { edges { node { ${GROUP_LINES} lineItems { edges { node { ${GROUP_LINE_LINES} } } } } } }
    } }
  }
}`,
} as const
