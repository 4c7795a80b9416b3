import type { RunContext } from '../pipelines/context.ts'

/** What a run is made of; bound to the real ones by `corePipelines`, replaced in tests. */
export interface Pipelines {
  importProducts(context: RunContext, options: { readonly full: boolean; readonly withLevels: boolean }): Promise<void>
  importInventory(
    context: RunContext,
    options: { readonly useStoredLevels?: boolean; readonly rebaseline?: { readonly confirmation: string } },
  ): Promise<void>
  importCarriers(context: RunContext): Promise<void>
  importOrders(context: RunContext): Promise<void>
  exportShipments(context: RunContext): Promise<void>
  /** Orders in and shipments out are part of it, in the order that the stock formula asks for. */
  exportInventory(context: RunContext, options: { readonly scope: 'changed' | 'all' }): Promise<void>
}
