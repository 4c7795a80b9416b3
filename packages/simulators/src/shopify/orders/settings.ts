import type { ShopContext } from '../context.ts'
import { ORDER_KIND, type OrderSettings } from '../model/orders.ts'

const DEFAULTS: OrderSettings = { routingDelayMs: 2_000, archivesWhenDone: true, fulfilsGiftCards: true, cancelledOrdersLeave: 'CLOSED' }

export function orderSettings(context: ShopContext): OrderSettings {
  return context.world.collection<OrderSettings>(ORDER_KIND.settings).get('settings') ?? DEFAULTS
}

export function changeOrderSettings(context: ShopContext, change: Partial<OrderSettings>): OrderSettings {
  return context.world.collection<OrderSettings>(ORDER_KIND.settings).put('settings', { ...orderSettings(context), ...change })
}
