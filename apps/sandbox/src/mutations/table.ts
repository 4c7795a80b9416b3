import * as bigcommerceOrders from './bigcommerce/orders.ts'
import * as bigcommerceShipments from './bigcommerce/shipments.ts'
import * as bigcommerceStock from './bigcommerce/stock.ts'
import type { Mutation } from './mutation.ts'
import { shipmentMutations } from './shopify/shipments.ts'
import { stockMutations } from './shopify/stock.ts'
import { itemMutations } from './warehouse/items.ts'
import { orderMutations } from './warehouse/orders.ts'
import { pluginMutations } from './woocommerce/plugin.ts'
import { restMutations } from './woocommerce/rest.ts'

/** Every way the running system can be broken, to prove that the walkthrough sees it. They change traffic, never our code. */
export const mutations: readonly Mutation[] = [
  ...[...itemMutations, ...orderMutations],
  ...[...shipmentMutations, ...stockMutations],
  ...[...bigcommerceOrders.orderMutations, ...bigcommerceShipments.shipmentMutations, ...bigcommerceStock.stockMutations],
  ...[...pluginMutations, ...restMutations],
]
