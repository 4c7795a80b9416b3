import { z } from 'zod'
import { connection, idOnly, type Operation, text, userErrors } from './operation.ts'
import { ORDER_FRAGMENT, orderNode } from './order-fields.ts'

const payload = z.object({ fulfillment: idOnly.nullish(), userErrors }).nullish()
const createData = z.record(z.string(), payload)
export type CreatePayloads = z.infer<typeof createData>

/** Shipments in one request; the fields run one after the other (reference 1.7). */
export const FIELDS_PER_SHIPMENT_REQUEST = 10

/** n fulfilments in one request: `f0`, `f1`... There is no idempotency: it is never sent again without looking. */
export function fulfillmentCreate(fields: number): Operation<CreatePayloads> {
  const numbers = Array.from({ length: fields }, (_, n) => n)
  return {
    name: 'FulfillmentCreate',
    kind: 'once',
    sizes: {},
    points: 10 * fields,
    data: createData,
    text: `mutation FulfillmentCreate(${numbers.map((n) => `$input${n}: FulfillmentInput!`).join(', ')}) {
${numbers.map((n) => `  f${n}: fulfillmentCreate(fulfillment: $input${n}) { fulfillment { id } userErrors { field message } }`).join('\n')}
}`,
  }
}

const fulfilmentLines = connection(z.object({ quantity: z.number().nullish(), lineItem: idOnly }))
const fulfilment = z.object({
  id: z.string(),
  status: z.string(),
  trackingInfo: z.array(z.object({ number: text })),
  fulfillmentLineItems: fulfilmentLines,
})
export type FulfilmentNode = z.infer<typeof fulfilment>

export const fulfilledOrder = orderNode.extend({ fulfillments: z.array(fulfilment) })
export type FulfilledOrderNode = z.infer<typeof fulfilledOrder>
const stateData = z.object({ nodes: z.array(z.union([fulfilledOrder, z.object({}).strict()]).nullable()) })

/** Orders with what has left them so far: the look before a second attempt. */
export const fulfilmentState: Operation<z.infer<typeof stateData>> = {
  name: 'FulfilmentState',
  kind: 'query',
  sizes: { ids: 100, lines: 50, groups: 10, groupLines: 50, fulfilmentLines: 50 },
  points: 609,
  data: stateData,
  text: `query FulfilmentState($ids: [ID!]!, $lines: Int!, $groups: Int!, $groupLines: Int!, $fulfilmentLines: Int!) {
  nodes(ids: $ids) {
    ... on Order {
      ...OrderFields
      fulfillments(first: 100) {
        id
        status
        trackingInfo { number }
        fulfillmentLineItems(first: $fulfilmentLines) { nodes { quantity lineItem { id } } pageInfo { hasNextPage endCursor } }
      }
    }
  }
}
${ORDER_FRAGMENT}`,
}

const moreData = z.object({ fulfillment: z.object({ fulfillmentLineItems: fulfilmentLines }).nullable() })

/** More lines of one fulfilment. */
export const linesOfFulfilment: Operation<z.infer<typeof moreData>> = {
  name: 'LinesOfFulfilment',
  kind: 'query',
  sizes: { first: 250 },
  points: 25,
  data: moreData,
  text: `query LinesOfFulfilment($id: ID!, $first: Int!, $after: String) {
  fulfillment(id: $id) { fulfillmentLineItems(first: $first, after: $after) { nodes { quantity lineItem { id } } pageInfo { hasNextPage endCursor } } }
}`,
}
