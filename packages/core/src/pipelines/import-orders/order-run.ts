import type { OrderId, VariantId } from '../../domain/ids.ts'
import type { RunContext } from '../context.ts'

/** Imports these variants at once: those that can become items have their links afterwards. A dry run only says what it would write. */
export type ImportVariants = (context: RunContext, ids: readonly VariantId[]) => Promise<void>

/** What one run of the order import remembers from page to page. */
export interface OrderRun {
  readonly importVariants: ImportVariants | null
  readonly triedVariants: Set<VariantId>
  /** Orders that had their turn in this run. */
  readonly processed: Set<OrderId>
  /** The warehouse's changes have been read in this run. */
  pulled: boolean
}

export const newOrderRun = (importVariants: ImportVariants | null): OrderRun => ({
  importVariants,
  triedVariants: new Set(),
  processed: new Set(),
  pulled: false,
})
