import { type Capabilities, callsOver, type StorePlatform } from '@connect/core'
import { createClient } from './client/client.ts'
import { readLevels } from './levels/read-levels.ts'
import { setLevels } from './levels/set-levels.ts'
import type { ShopifyOptions } from './options.ts'
import { changedOrders } from './orders/changed-orders.ts'
import { readOrders } from './orders/read-orders.ts'
import { changedProducts } from './products/changed-products.ts'
import { readVariants } from './products/read-variants.ts'
import { findShipment } from './shipments/find-shipment.ts'
import { recordShipments } from './shipments/record-shipments.ts'
import { carriers } from './shop/carriers.ts'
import { describe } from './shop/describe.ts'
import { locations } from './shop/locations.ts'
import { ensureSubscriptions } from './shop/subscriptions.ts'

/** One shop as a StorePlatform. */
export function createShopify(options: ShopifyOptions): StorePlatform {
  return {
    capabilities: capabilitiesOf(options.settings.stockFigure),
    ...callsOver(createClient(options), {
      ...{ describe, changedProducts, readOrders, readVariants, readLevels, setLevels, recordShipments, findShipment, carriers },
      ...{ locations, ensureSubscriptions },
      changedOrders: (client, from, { since, changedAfter = null }) => changedOrders(client, from, since, changedAfter),
    }),
  }
}

/** The shop subtracts committed units from on hand by itself, so that figure only falls when something ships; available falls with the order (DESIGN 3). */
function capabilitiesOf(stockFigure: 'on_hand' | 'available'): Capabilities {
  return {
    decrementsAt: stockFigure === 'on_hand' ? 'shipment' : 'order',
    compareAndSet: true,
    levelsPerBatch: 250,
    shipmentsPerBatch: 100,
    multipleLocations: true,
    orderStatuses: 'fixed',
    defaultOrderStatuses: ['open'],
  }
}
