import { callsOver, type StorePlatform } from '@connect/core'
import { common } from '../map/capabilities.ts'
import { theStore } from '../map/locations.ts'
import type { WooCommerceOptions } from '../options.ts'
import { createRestClient } from './client.ts'
import { readLevels } from './levels/read-levels.ts'
import { setLevels } from './levels/set-levels.ts'
import { changedOrders } from './orders/changed-orders.ts'
import { readOrders } from './orders/read-orders.ts'
import { changedProducts } from './products/changed-products.ts'
import { readVariants } from './products/read-variants.ts'
import { findShipment } from './shipments/find-shipment.ts'
import { recordShipments } from './shipments/record-shipments.ts'
import { carriers } from './shop/carriers.ts'
import { describe } from './shop/describe.ts'
import { ensureSubscriptions } from './shop/subscriptions.ts'

/** A store without the plugin as a StorePlatform, within what its REST API can do. */
export function openByRest(options: WooCommerceOptions): StorePlatform {
  return {
    capabilities: { ...common, compareAndSet: false, levelsPerBatch: 100, shipmentsPerBatch: 25 },
    ...callsOver(createRestClient(options), {
      ...{ describe, changedProducts, changedOrders, readOrders, readVariants, readLevels, setLevels },
      ...{ recordShipments, findShipment, carriers, ensureSubscriptions },
      locations: async () => theStore(options.storeKey),
    }),
  }
}
