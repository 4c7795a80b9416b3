import { randomUUID } from 'node:crypto'
import { type Act, type Mutation, madeUp, type PassingRequest } from '../mutation.ts'

const isAdjustment = ({ method, path }: PassingRequest) => method === 'PUT' && path.endsWith('/v3/inventory/adjustments/absolute')

const skip = (): Act => async (request, forward) =>
  isAdjustment(request) ? madeUp({ transaction_id: randomUUID(), data: {}, meta: {} }) : forward(request)

export const stockMutations: readonly Mutation[] = [
  {
    name: 'bigcommerce-end-of-day-skipped',
    breaks: 'The store goes on selling what is not there',
    side: 'bigcommerce',
    how: 'PUT of an absolute adjustment is answered as accepted, never forwarded',
    begin: skip,
  },
]
