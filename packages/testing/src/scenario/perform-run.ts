import {
  exportInventory,
  exportShipments,
  importCarriers,
  importInventory,
  importOrders,
  importProducts,
  importVariants,
  newRequest,
  type Pipelines,
  type RunContext,
  type RunKind,
  type RunRecord,
  type RunTrigger,
  runConnection,
  type UnitOfWork,
} from '@connect/core'

export interface RunOptions {
  readonly trigger?: RunTrigger
  /** What tells two requests of one kind apart: the local date of an End of Day, the confirmation of a re-baseline. */
  readonly slot?: string
}

export type RunBase = Omit<RunContext, 'runId' | 'mode' | 'wouldWrite' | 'progress'>

/** Asks for a run, as the screens and the schedule do, and empties the connection's requests. Gives the run that answered it. */
export async function performRun(base: RunBase, people: UnitOfWork, kind: RunKind, options: RunOptions = {}): Promise<RunRecord> {
  const { trigger = 'manual', slot = '' } = options
  const request = newRequest(base, { kind, trigger, slot })
  await people.transaction(base.connectionId, (r) => r.requests.add(request))
  const runs = await emptyRequests(base)
  const run = runs.find((one) => one.kind === kind && one.trigger === trigger)
  if (!run) throw new Error(`Nothing ran ${kind}; the connection made ${runs.map((one) => one.kind).join(', ') || 'no run'}`)
  return run
}

/** What a worker does when it is woken. */
export const emptyRequests = (base: RunBase): Promise<readonly RunRecord[]> => runConnection({ ...base, pipelines })

/** A dry run of the same steps. */
export async function dryRun(context: RunContext, kind: RunKind): Promise<void> {
  switch (kind) {
    case 'sync':
      await pipelines.importProducts(context, { full: false, withLevels: false })
      await pipelines.importOrders(context)
      return pipelines.exportShipments(context)
    case 'import_products':
      return pipelines.importProducts(context, { full: true, withLevels: false })
    case 'import_inventory':
      return pipelines.importInventory(context, {})
    case 'rebaseline_inventory':
      return pipelines.importInventory(context, { rebaseline: { confirmation: '' } })
    case 'import_carriers':
      return pipelines.importCarriers(context)
    case 'import_orders':
      return pipelines.importOrders(context)
    case 'export_shipments':
      return pipelines.exportShipments(context)
    case 'export_inventory':
    case 'end_of_day':
      return pipelines.exportInventory(context, { scope: kind === 'end_of_day' ? 'all' : 'changed' })
    case 'first_dataset':
      throw new Error('A first dataset is tried in its parts')
  }
}

const orders = (context: RunContext) =>
  importOrders(context, { importVariants: async (within, ids) => void (await importVariants(within, ids)) })

const pipelines: Pipelines = {
  importProducts,
  importInventory,
  importCarriers,
  importOrders: orders,
  exportShipments,
  exportInventory: (context, { scope }) =>
    exportInventory(context, { scope, steps: { importOrders: () => orders(context), exportShipments: () => exportShipments(context) } }),
}
