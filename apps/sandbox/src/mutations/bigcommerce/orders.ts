import { asObject } from '../json.ts'
import type { Act, Mutation, PassingRequest } from '../mutation.ts'

const isList = ({ method, path }: PassingRequest) => method === 'GET' && /\/v2\/orders(\?|$)/.test(path)
const awaitingPayment = 7
const awaitingFulfillment = 11

/** Lists of orders say of those that nobody has paid that they wait for the warehouse. */
const callPaid = (): Act => async (request, forward) => {
  const reply = await forward(request)
  if (!isList(request) || !Array.isArray(reply.body)) return reply
  const orders = reply.body.map(asObject)
  return {
    ...reply,
    body: orders.map((order) => (order['status_id'] === awaitingPayment ? { ...order, status_id: awaitingFulfillment } : order)),
  }
}

export const orderMutations: readonly Mutation[] = [
  {
    name: 'bigcommerce-unpaid-called-paid',
    breaks: 'The warehouse picks what nobody has paid for',
    side: 'bigcommerce',
    how: 'GET of orders: status 7 (Awaiting Payment) reads 11 (Awaiting Fulfillment)',
    begin: callPaid,
  },
]
