import { detailResolvers } from './details.ts'
import { fulfillmentResolvers } from './fulfillment.ts'
import { fulfillmentOrderResolvers } from './fulfillment-order.ts'
import { lineItemResolvers } from './line-item.ts'
import { fulfillmentOrderMutations } from './mutations/fulfillment-orders.ts'
import { fulfilmentMutations } from './mutations/fulfilments.ts'
import { orderMutations } from './mutations/orders.ts'
import { splitAndMergeMutations } from './mutations/split-and-merge.ts'
import { orderFields } from './order.ts'
import { orderRoots } from './roots.ts'

/** The resolvers of orders and fulfilment, for the executor to merge with those of the other parts. */
export const orderResolvers: readonly object[] = [
  orderRoots,
  orderFields,
  lineItemResolvers,
  fulfillmentOrderResolvers,
  fulfillmentResolvers,
  detailResolvers,
  fulfilmentMutations,
  fulfillmentOrderMutations,
  splitAndMergeMutations,
  orderMutations,
]
