import { Reader } from '../../server/reader.ts'
import type { ShopContext } from '../context.ts'
import type { OrderSettings } from '../model/orders.ts'
import { changeOrderSettings, orderSettings } from '../orders/index.ts'

/** The merchant, or the control panel, changes how the shop handles orders; what is not given stays. */
export function configureOrders(context: ShopContext, input: Partial<OrderSettings>): OrderSettings {
  const read = new Reader('configureOrders', input)
  const now = orderSettings(context)
  return changeOrderSettings(context, {
    routingDelayMs: read.wholeNumber('routingDelayMs', 0, now.routingDelayMs),
    archivesWhenDone: read.flag('archivesWhenDone', now.archivesWhenDone),
    fulfilsGiftCards: read.flag('fulfilsGiftCards', now.fulfilsGiftCards),
    cancelledOrdersLeave: read.oneOf('cancelledOrdersLeave', ['CLOSED', 'CANCELLED'], now.cancelledOrdersLeave),
  })
}
