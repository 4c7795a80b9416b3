import { type Checkpoint, nextWindow, type Page, type StoreOrder } from '@connect/core'
import type { Client } from '../client/client.ts'
import { readMark } from './checkpoint.ts'
import { firstWalk } from './first-walk.ts'
import { windowWalk } from './window-walk.ts'

/**
 * Open orders at first; from then on every order that changed, of every status, in closed windows that overlap. `changedAfter`: begins with a
 * window of changes from that instant on, instead of the open orders.
 */
export function changedOrders(
  client: Client,
  from: Checkpoint | null,
  since: string | null,
  changedAfter: string | null = null,
): AsyncIterable<Page<StoreOrder>> {
  const mark = readMark(from)
  const now = client.options.clock.now()
  if (mark?.walk === 'done') return windowWalk(client, nextWindow(mark.upTo, now), null)
  if (mark?.walk === 'window') return windowWalk(client, mark, mark.after)
  if (mark?.walk === 'first') return firstWalk(client, mark)
  if (changedAfter !== null) return windowWalk(client, nextWindow(changedAfter, now), null)
  return firstWalk(client, { v: 1, walk: 'first', startedAt: new Date(now).toISOString(), since, after: null })
}
