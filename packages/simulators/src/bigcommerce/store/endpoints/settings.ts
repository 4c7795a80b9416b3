import type { StoreContext } from '../../context.ts'
import type { Answer } from '../../server/endpoint.ts'
import { inventorySettings } from '../inventory-settings.ts'

/** GET /v3/settings/inventory; no channel has rules of its own, each inherits what is null. */
export function readInventorySettings(context: StoreContext, { query }: { readonly query: URLSearchParams }): Answer {
  const settings = inventorySettings(context)
  const own = {
    update_stock_behavior: settings.updateStockBehavior,
    edit_order_stock_adjustment: settings.editOrderStockAdjustment,
    refund_order_stock_adjustment: settings.refundOrderStockAdjustment,
  }
  const shown = {
    product_out_of_stock_behavior: 'do_nothing',
    option_out_of_stock_behavior: 'label_option',
    ...own,
    stock_level_display: 'dont_show',
    default_out_of_stock_message: 'Out of stock',
    hide_in_product_filtering: false,
    show_pre_order_stock_levels: false,
    show_out_of_stock_message: true,
  }
  const inherits = query.get('channel_id') !== null
  const data = inherits ? Object.fromEntries(Object.keys(shown).map((name) => [name, null])) : shown
  return { status: 200, body: { data, meta: {} } }
}
