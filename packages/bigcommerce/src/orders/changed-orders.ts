import { type Checkpoint, nextWindow, type Page, type StoreOrder } from '@connect/core'
import type { Client } from '../client/client.ts'
import { type OrderMark, readMark, type WindowMark } from './checkpoint.ts'
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
  if (mark?.walk === 'window') return windowWalk(client, mark)
  if (mark?.walk === 'done') return windowWalk(client, beginWindow(mark, now))
  if (mark?.walk === 'first') return firstWalk(client, mark)
  if (changedAfter !== null) return windowWalk(client, beginWindow({ upTo: changedAfter, archivedUpTo: changedAfter }, now))
  return firstWalk(client, { v: 1, walk: 'first', startedAt: new Date(now).toISOString(), since, stage: null })
}

function beginWindow({ upTo, archivedUpTo }: Pick<Extract<OrderMark, { walk: 'done' }>, 'upTo' | 'archivedUpTo'>, now: number): WindowMark {
  const { from, to } = nextWindow(upTo, now)
  return { v: 1, walk: 'window', to, list: 'changed', place: { at: from, crowd: null }, archivedUpTo }
}
