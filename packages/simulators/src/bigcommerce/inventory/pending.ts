import type { StoreContext } from '../context.ts'
import { INVENTORY_KIND, type PendingAdjustment } from '../model/inventory.ts'
import { onHand, setOnHand } from './stock.ts'

/** Accepts an adjustment whose rows were looked at: it is visible later. */
export function accept(context: StoreContext, adjustment: Omit<PendingAdjustment, 'transactionId'>): string {
  const transactionId = context.random.uuid()
  pending(context).put(transactionId, { ...adjustment, transactionId })
  return transactionId
}

/** Whether figures are to change by now. */
export function hasDueAdjustments(context: StoreContext): boolean {
  return due(context).length > 0
}

/** Makes accepted adjustments visible in the order of their times, which is not always that of their requests. */
export function showDueAdjustments(context: StoreContext): void {
  for (const { transactionId, rows } of due(context)) {
    for (const { variantId, locationId, set, by } of rows)
      setOnHand(context, variantId, locationId, set ?? Math.max(0, onHand(context, variantId, locationId) + (by ?? 0)))
    pending(context).delete(transactionId)
  }
}

function due(context: StoreContext): readonly PendingAdjustment[] {
  const now = context.clock.now()
  return [...pending(context).values()].filter((one) => one.visibleAt <= now).sort((a, b) => a.visibleAt - b.visibleAt)
}

function pending(context: Pick<StoreContext, 'world'>) {
  return context.world.collection<PendingAdjustment>(INVENTORY_KIND.pending)
}
