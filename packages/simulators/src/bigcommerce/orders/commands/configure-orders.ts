import { Reader } from '../../../server/reader.ts'
import type { StoreContext } from '../../context.ts'
import { changeOrderBehaviour, type OrderBehaviour, orderBehaviour } from '../settings.ts'

/** Changes how this store's platform handles orders; what is not given stays. */
export function configureOrders(context: StoreContext, input: Partial<OrderBehaviour>): OrderBehaviour {
  const read = new Reader('configureOrders', input)
  const now = orderBehaviour(context)
  return changeOrderBehaviour(context, {
    refusesUntracked: read.flag('refusesUntracked', now.refusesUntracked),
    shipmentsTakeStock: read.flag('shipmentsTakeStock', now.shipmentsTakeStock),
    emptyLineItemsEvery: read.wholeNumber('emptyLineItemsEvery', 0, now.emptyLineItemsEvery),
    mailsStatus: read.flag('mailsStatus', now.mailsStatus),
  })
}
