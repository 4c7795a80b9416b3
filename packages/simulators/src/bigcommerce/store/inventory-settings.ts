import type { StoreContext } from '../context.ts'
import { type InventorySettings, STORE_KIND } from '../model/store.ts'
import { channelOf } from './channels.ts'

/** When the store itself moves stock; as a new store has it until the merchant changes it. A channel may have a rule of its own for its orders. */
export function inventorySettings(context: Pick<StoreContext, 'world'>, channelId?: number): InventorySettings {
  const settings = { ...USUAL, ...context.world.collection<Partial<InventorySettings>>(STORE_KIND.inventory).get('store') }
  const own = channelId === undefined ? null : channelOf(context, channelId)?.updateStockBehavior
  return own ? { ...settings, updateStockBehavior: own } : settings
}

/** The merchant changes the rules; orders that are there keep what was done for them. */
export function changeInventorySettings(context: StoreContext, change: Partial<InventorySettings>): InventorySettings {
  const settings = { ...inventorySettings(context), ...change }
  return context.world.collection<InventorySettings>(STORE_KIND.inventory).put('store', settings)
}

const USUAL: InventorySettings = {
  updateStockBehavior: 'order_placed',
  editOrderStockAdjustment: true,
  deleteOrderStockAdjustment: true,
  refundOrderStockAdjustment: false,
}
