import type { StoreContext } from '../../context.ts'
import type { Answer } from '../../server/endpoint.ts'
import { channelOf } from '../channels.ts'
import { inventorySettings } from '../inventory-settings.ts'

/** GET /v3/settings/inventory; of a channel only what it has for itself, null where it follows the store. */
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
  const channel = query.get('channel_id')
  const nothing = Object.fromEntries(Object.keys(shown).map((name) => [name, null]))
  const data =
    channel === null ? shown : { ...nothing, update_stock_behavior: channelOf(context, Number(channel))?.updateStockBehavior ?? null }
  return { status: 200, body: { data, meta: {} } }
}
