import type { RunContext } from '../context.ts'
import { noLongerRefused, refuse } from '../refused.ts'
import { missingSettings } from '../settings-complete.ts'
import { type ImportVariants, newOrderRun } from './order-run.ts'
import { handleSignals, waitingSignals } from './order-signals.ts'
import { ordersPlace, ordersStream } from './orders-place.ts'
import { processOrders } from './process-orders.ts'
import { settleUnfinishedChanges } from './unfinished-changes.ts'
import { reconsiderOrders } from './unsettled-orders.ts'

export interface ImportOrdersOptions {
  /** Imports single products at once, for lines whose item is missing; without it such orders are held straight away. */
  readonly importVariants?: ImportVariants
  /** Stock goes out next: an order placed a moment ago must not be missing. */
  readonly upToNow?: boolean
}

/**
 * Orders in (SH-24, section 2.4): every page of changed orders, then what signals named ahead of it, then what was waiting. Each order is stored
 * whatever its status; what is importable becomes picking orders, and what was imported follows the store until the first pick.
 * Rejects with Refused (settings incomplete), Unavailable, LeaseLost or RunCancelled; what was done until then is stored and complete.
 */
export async function importOrders(context: RunContext, options: ImportOrdersOptions = {}): Promise<void> {
  const { place, connection } = await context.unitOfWork.read(context.connectionId, async (r) => ({
    place: await ordersPlace(r),
    connection: await r.connection.get(),
  }))
  const missing = missingSettings(connection.settings, ['divisionId', 'siteId'])
  if (missing) return await refuse(context, connection, missing)
  await settleUnfinishedChanges(context)
  const run = newOrderRun(options.importVariants ?? null)
  const signals = await waitingSignals(context)
  let pages = 0
  await context.progress('Orders')
  for await (const page of context.store.changedOrders(place.from, { ...place, upToNow: options.upToNow ?? false })) {
    pages += 1
    await processOrders(context, run, page.rows, (r) => r.checkpoints.put(ordersStream, page.next))
    await context.progress(`Orders: page ${pages}`)
  }
  await handleSignals(context, run, signals)
  await reconsiderOrders(context, run)
  await noLongerRefused(context, ['settings_incomplete'])
}
