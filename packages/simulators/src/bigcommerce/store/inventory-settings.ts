import type { StoreContext } from '../context.ts'
import { type InventorySettings, STORE_KIND } from '../model/store.ts'

/** When the store itself moves stock; as a new store has it until the merchant changes it. */
export function inventorySettings(context: Pick<StoreContext, 'world'>): InventorySettings {
  return { ...USUAL, ...context.world.collection<Partial<InventorySettings>>(STORE_KIND.inventory).get('store') }
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
