import type { StoreContext } from '../../context.ts'
import type { Order, ShippingAddress } from '../../model/orders.ts'
import { type ShippingZone, STORE_KIND } from '../../model/store.ts'
import { fourPlaces } from '../money.ts'

const NOTHING = '0.0000'

/** What an order's shipping address and its consignment both say: units, method, zone and cost (the latter as text here, as a number there). */
export function deliveryShape(context: Pick<StoreContext, 'world'>, order: Order, address: ShippingAddress) {
  const lines = order.lines.filter((line) => line.orderAddressId === address.id)
  const cost = fourPlaces(address.cost)
  const zone = address.shippingZoneId === null ? undefined : zones(context).get(String(address.shippingZoneId))
  return {
    items_total: lines.reduce((sum, line) => sum + line.quantity, 0),
    items_shipped: lines.reduce((sum, line) => sum + line.quantityShipped, 0),
    shipping_method: address.shippingMethod,
    cost: {
      base_cost: cost,
      cost_ex_tax: cost,
      cost_inc_tax: cost,
      cost_tax: NOTHING,
      base_handling_cost: NOTHING,
      handling_cost_ex_tax: NOTHING,
      handling_cost_inc_tax: NOTHING,
      handling_cost_tax: NOTHING,
    },
    cost_tax_class_id: 2,
    handling_cost_tax_class_id: 2,
    shipping_zone_id: address.shippingZoneId ?? 0,
    shipping_zone_name: zone?.name ?? '',
  }
}

function zones(context: Pick<StoreContext, 'world'>) {
  return context.world.collection<ShippingZone>(STORE_KIND.zone)
}
