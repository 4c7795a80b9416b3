import type { Checkpoint } from '../../ports/paging.ts'
import type { Repositories } from '../../ports/repositories.ts'

/** Stream of the store's changed orders. */
export const ordersStream = 'orders'
/** Instant from which on changes are looked at when the stream has no checkpoint: set by hand (AS-4), of no meaning once it has one again. */
export const ordersAfterStream = 'orders:changed-after'

/** Where reading orders goes on. */
export interface OrdersPlace {
  readonly from: Checkpoint | null
  readonly since: string | null
  readonly changedAfter: string | null
}

export async function ordersPlace(r: Repositories): Promise<OrdersPlace> {
  const from = await r.checkpoints.get(ordersStream)
  const { earliestOrderDate: since } = (await r.connection.get()).settings
  return { from, since, changedAfter: from === null ? await r.checkpoints.get(ordersAfterStream) : null }
}
