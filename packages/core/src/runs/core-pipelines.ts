import { exportInventory } from '../pipelines/export-inventory/export-inventory.ts'
import { exportShipments } from '../pipelines/export-shipments/export-shipments.ts'
import { importCarriers } from '../pipelines/import-carriers/import-carriers.ts'
import { importInventory } from '../pipelines/import-inventory/import-inventory.ts'
import { importOrders } from '../pipelines/import-orders/import-orders.ts'
import { importProducts } from '../pipelines/import-products/import-products.ts'
import { importVariants } from '../pipelines/import-products/import-variants.ts'
import type { Pipelines } from './pipelines.ts'

/** The pipelines as they work together: an order whose item is missing has its product imported; stock goes out behind orders and shipments. */
export const corePipelines: Pipelines = {
  importProducts,
  importInventory,
  importCarriers,
  importOrders: (context) => importOrders(context, { importVariants }),
  exportShipments,
  exportInventory: (context, { scope }) =>
    exportInventory(context, {
      scope,
      steps: {
        importOrders: () => importOrders(context, { importVariants, upToNow: true }),
        exportShipments: () => corePipelines.exportShipments(context),
      },
    }),
}
