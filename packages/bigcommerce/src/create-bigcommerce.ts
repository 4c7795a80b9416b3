import { callsOver, type StorePlatform } from '@connect/core'
import { createClient } from './client/client.ts'
import { readLevels } from './levels/read-levels.ts'
import { ROWS_PER_REQUEST } from './levels/row-work.ts'
import { setLevels } from './levels/set-levels.ts'
import type { BigCommerceOptions } from './options.ts'
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

/** One store as a StorePlatform. */
export function createBigCommerce(options: BigCommerceOptions): StorePlatform {
  return {
    capabilities: {
      decrementsAt: options.decrementsAt,
      compareAndSet: false,
      levelsPerBatch: ROWS_PER_REQUEST,
      // One request each, one after the other: as many as keep their outcomes from waiting long.
      shipmentsPerBatch: 50,
      multipleLocations: true,
      orderStatuses: 'selectable',
      // Awaiting Fulfillment.
      defaultOrderStatuses: ['11'],
      customerMail: 'by_store',
    },
    ...callsOver(createClient(options), {
      ...{ describe, changedProducts, changedOrders, readOrders, readVariants, readLevels, setLevels },
      ...{ recordShipments, findShipment, carriers, locations, ensureSubscriptions },
    }),
  }
}
