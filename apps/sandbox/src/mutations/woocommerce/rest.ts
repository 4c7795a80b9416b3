import { asObject } from '../json.ts'
import type { Act, Mutation } from '../mutation.ts'

/** Lists of orders say of those on hold that they wait for the warehouse. */
const callPaid = (): Act => async (request, forward) => {
  const reply = await forward(request)
  if (request.method !== 'GET' || !/\/wp-json\/wc\/v3\/orders(\?|$)/.test(request.path) || !Array.isArray(reply.body)) return reply
  const orders = reply.body.map(asObject)
  return { ...reply, body: orders.map((order) => (order['status'] === 'on-hold' ? { ...order, status: 'processing' } : order)) }
}

export const restMutations: readonly Mutation[] = [
  {
    name: 'woocommerce-rest-on-hold-called-paid',
    breaks: 'The warehouse picks what nobody has paid for',
    side: 'woocommerce',
    how: 'GET of orders: on-hold reads processing',
    begin: callPaid,
  },
]
