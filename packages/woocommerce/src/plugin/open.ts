import { callsOver, type StorePlatform } from '@connect/core'
import { common } from '../map/capabilities.ts'
import { theStore } from '../map/locations.ts'
import type { WooCommerceOptions } from '../options.ts'
import { changedOrders } from './changed-orders.ts'
import { createPluginClient } from './client.ts'
import { readLevels } from './levels.ts'
import { changedProducts, readVariants } from './products.ts'
import { readOrders } from './read-orders.ts'
import { setLevels } from './set-levels.ts'
import { findShipment, recordShipments } from './shipments.ts'
import { carriers, describe } from './shop.ts'
import { ensureSubscriptions } from './subscriptions.ts'

/** A store with our plugin as a StorePlatform. */
export function openByPlugin(options: WooCommerceOptions): StorePlatform {
  return {
    // The outbox is looked at every ten minutes: only that shows that scheduled tasks have stopped.
    capabilities: { ...common, compareAndSet: true, levelsPerBatch: 1000, shipmentsPerBatch: 50, subscriptionsCheckedMs: 600_000 },
    ...callsOver(createPluginClient(options), {
      ...{ describe, changedProducts, changedOrders, readOrders, readVariants, readLevels, setLevels },
      ...{ recordShipments, findShipment, carriers, ensureSubscriptions },
      locations: async () => theStore(options.storeKey),
    }),
  }
}
