import { hasDueAdjustments, showDueAdjustments } from '../inventory/pending.ts'
import type { Store } from './store.ts'

/** What the store does by itself and is due now: accepted adjustments become visible. */
export async function catchUp(store: Store): Promise<void> {
  if (await store.query((context) => hasDueAdjustments(context))) await store.command((context) => showDueAdjustments(context))
}
