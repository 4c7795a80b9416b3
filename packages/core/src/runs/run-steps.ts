import type { RunContext } from '../pipelines/context.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { RequestRecord } from '../records/work.ts'
import { slotOf } from '../scheduling/request-slot.ts'
import type { Pipelines } from './pipelines.ts'

/** One step of a run. `fetches`: once it and those before it are through, what the store had is in. */
export interface RunStep {
  readonly name: string
  readonly fetches: boolean
  run(context: RunContext): Promise<void>
}

/** What a run of this kind does, in order (AS-5, SH-19, section 4.5). */
export function runSteps(pipelines: Pipelines, connection: ConnectionRecord, request: RequestRecord): readonly RunStep[] {
  const bring = (name: string, run: RunStep['run']): RunStep => ({ name, fetches: true, run })
  const send = (name: string, run: RunStep['run']): RunStep => ({ name, fetches: false, run })
  const products = (full: boolean, withLevels: boolean) =>
    bring('Products', (context) => pipelines.importProducts(context, { full, withLevels }))
  const orders = bring('Orders', (context) => pipelines.importOrders(context))
  const shipments = send('Picks and shipments', (context) => pipelines.exportShipments(context))
  const carriers = bring('Carriers', (context) => pipelines.importCarriers(context))
  const stock = (scope: 'changed' | 'all') => send('Stock', (context) => pipelines.exportInventory(context, { scope }))
  const continuous =
    connection.settings.exportStock === 'continuous' && connection.marks.inventoryImportedAt !== null ? [stock('changed')] : []

  switch (request.kind) {
    case 'sync':
      return [products(false, false), orders, shipments, ...continuous]
    case 'first_dataset':
      return [
        products(true, true),
        ...(connection.marks.inventoryImportedAt
          ? []
          : [bring('Inventory', (c) => pipelines.importInventory(c, { useStoredLevels: true }))]),
        carriers,
      ]
    case 'import_products':
      return [products(request.trigger !== 'signal', false)]
    case 'import_inventory':
      return [bring('Inventory', (context) => pipelines.importInventory(context, {}))]
    case 'rebaseline_inventory':
      return [bring('Inventory', (context) => pipelines.importInventory(context, { rebaseline: { confirmation: slotOf(request) } }))]
    case 'import_carriers':
      return [carriers]
    case 'import_orders':
      return [orders, ...continuous]
    case 'export_shipments':
      return [shipments, ...continuous]
    case 'export_inventory':
      return [stock(request.trigger === 'manual' ? 'all' : 'changed')]
    case 'end_of_day':
      // Once a day everything is looked at: deletions are found by a full walk only, and figures changed by hand by reading them all (EOD-5, Q-38).
      return [products(true, false), stock('all')]
  }
}
