import type { Pipelines } from '../../runs/pipelines.ts'
import type { RunContext } from '../context.ts'

type Step = (context: RunContext, options?: unknown) => Promise<void>

/** Pipelines that do what `step` makes of their names. */
export const pipelinesOf = (step: (name: keyof Pipelines) => Step): Pipelines => ({
  importProducts: step('importProducts'),
  importInventory: step('importInventory'),
  importCarriers: step('importCarriers'),
  importOrders: step('importOrders'),
  exportShipments: step('exportShipments'),
  exportInventory: step('exportInventory'),
})
