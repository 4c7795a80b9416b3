import { type Checkpoint, nextWindow, type Page, type StoreOrder, type StorePlatform } from '@connect/core'
import type { Client } from '../client/client.ts'
import { type OrderMark, readMark, type WindowMark } from './checkpoint.ts'
import { firstWalk } from './first-walk.ts'
import { windowWalk } from './window-walk.ts'

/** Where to begin without a checkpoint. */
type Beginning = Parameters<StorePlatform['changedOrders']>[1]

/** The first walk over what is open; from then on windows of changes that overlap; from `changedAfter` on, such a window to begin with. */
export function changedOrders(
  client: Client,
  from: Checkpoint | null,
  { since, changedAfter }: Beginning,
): AsyncIterable<Page<StoreOrder>> {
  const mark = readMark(from)
  const now = client.options.clock.now()
  if (mark?.walk === 'window') return windowWalk(client, mark)
  if (mark?.walk === 'done') return windowWalk(client, beginWindow(mark, now))
  if (mark) return firstWalk(client, mark)
  if (changedAfter) return windowWalk(client, beginWindow({ upTo: changedAfter, archivedUpTo: changedAfter }, now))
  return firstWalk(client, { v: 1, walk: 'first', startedAt: new Date(now).toISOString(), since, stage: null })
}

function beginWindow({ upTo, archivedUpTo }: Pick<Extract<OrderMark, { walk: 'done' }>, 'upTo' | 'archivedUpTo'>, now: number): WindowMark {
  const { from, to } = nextWindow(upTo, now)
  return { v: 1, walk: 'window', to, list: 'changed', place: { at: from, crowd: null }, archivedUpTo }
}
