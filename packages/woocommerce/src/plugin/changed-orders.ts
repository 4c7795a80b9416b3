import { type Checkpoint, nextWindow, type Page, type StoreOrder, type StorePlatform } from '@connect/core'
import { mapOrder } from '../map/order.ts'
import type { PluginClient } from './client.ts'
import { type OrderMark, readMark, writeMark } from './order-mark.ts'
import { type Asked, orderPages } from './order-pages.ts'

type Beginning = Parameters<StorePlatform['changedOrders']>[1]

/**
 * Orders that changed. While the outbox is known to tell of every change, the store need not be asked: its signals carried the orders. It is asked all the same
 * every six hours, whenever the outbox is behind, and where stock is reckoned from what is read: an order of this minute has lowered the store's figure and is not told
 * yet. From where it was asked last, so that nothing depends on the outbox alone.
 */
export async function* changedOrders(
  client: PluginClient,
  from: Checkpoint | null,
  beginning: Beginning,
): AsyncGenerator<Page<StoreOrder>> {
  const { clock, outbox } = client.options
  const mark = readMark(from)
  const now = clock.now()
  if (
    from !== null &&
    !beginning.upToNow &&
    mark?.at === 'done' &&
    isRecent(mark.askedAt, now, ASKED_EVERY) &&
    isRecent(await outbox.provenUpTo(), now, PROVEN_FOR)
  ) {
    yield { rows: [], next: from }
    return
  }
  const { asked, cursor } = placeOf(mark, beginning, now)
  let upTo = mark?.at === 'walk' ? mark.upTo : null
  for await (const { page, next } of orderPages(client, asked, cursor)) {
    upTo ??= page.as_of ?? new Date(now).toISOString()
    const after: OrderMark =
      next === null
        ? { v: 1, way: 'plugin', at: 'done', upTo, askedAt: new Date(now).toISOString() }
        : { v: 1, way: 'plugin', at: 'walk', asked, cursor: next, upTo }
    yield { rows: page.orders.map(mapOrder), next: writeMark(after) }
  }
}

function placeOf(
  mark: OrderMark | null,
  { since, changedAfter }: Beginning,
  now: number,
): { readonly asked: Asked; readonly cursor: string | null } {
  if (mark?.at === 'walk') return mark
  const known = mark?.upTo ?? changedAfter ?? null
  if (known !== null) return { asked: { kind: 'changed', after: nextWindow(known, now).from }, cursor: null }
  return { asked: { kind: 'open', placedAfter: since && new Date(since).toISOString() }, cursor: null }
}

/** A proof of the future is the store's clock ahead of ours by less than it may be. */
function isRecent(instant: string | null, now: number, within: number): boolean {
  return instant !== null && now - Date.parse(instant) <= within
}

const ASKED_EVERY = 6 * 60 * 60_000
const PROVEN_FOR = 10 * 60_000
