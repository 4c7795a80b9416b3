import type { Finding } from '../../ports/store-platform.ts'
import type { RunContext } from '../context.ts'
import { findPickingOrder } from '../find-write.ts'
import { lookUpEffects } from '../look-up-effects.ts'

/**
 * Changes and cancellations that a run sent before it died, or whose reply was lost: what became of them is entered. Their orders are decided on
 * anew, over what the warehouse has by now, and may then need no write at all; so nobody else would ever ask about these.
 */
export async function settleUnfinishedChanges(context: RunContext): Promise<void> {
  const { warehouse } = context
  await lookUpEffects(context, 'amend_order', ({ key }) => findPickingOrder(warehouse, key))
  await lookUpEffects(context, 'cancel_order', async ({ key }): Promise<Finding<unknown>> => {
    const found = await warehouse.findEffect(key)
    return found.kind === 'applied' ? { kind: 'applied', value: 'cancelled' } : found
  })
}
