import type { Page, StoreOrder } from '@connect/core'
import type { Client } from '../client/client.ts'
import { settleStatuses } from '../shipments/settle-status.ts'
import { ifListed } from './archived.ts'
import { type OrderMark, type WindowMark, writeMark } from './checkpoint.ts'
import { later } from './instant.ts'
import { mapOrder } from './map-order.ts'
import type { CompleteOrder } from './order-node.ts'
import { type ChangedPage, windowPages } from './window-pages.ts'

/**
 * Orders that changed in the window, of every status: one request where nothing changed. Archived orders are in no list any more. Their webhook names them at
 * once; in case it was lost, they alone are looked for in a second list, once an hour.
 */
export async function* windowWalk(client: Client, mark: WindowMark): AsyncGenerator<Page<StoreOrder>> {
  const { to, archivedUpTo } = mark
  const isDue = Date.parse(to) - Date.parse(archivedUpTo) >= ARCHIVED_EVERY
  const archived: WindowMark = { ...mark, list: 'archived', place: { at: later(archivedUpTo, -OVERLAP), crowd: null } }
  if (mark.list === 'changed') {
    for await (const { orders, next } of windowPages(client, mark.place, to)) {
      await settleStatuses(client, orders)
      const after: OrderMark = isDue ? archived : { v: 1, walk: 'done', upTo: to, archivedUpTo }
      yield { rows: rowsOf(client, orders), next: writeMark(next ? { ...mark, place: next } : after) }
    }
    if (isDue) yield* windowWalk(client, archived)
    return
  }
  const pages = windowPages(client, mark.place, to, { is_deleted: 'true' })
  for (let more = true; more; ) {
    const page = await ifListed<ChangedPage | null>(client, null, async () => (await pages.next()).value ?? null)
    const orders = (page?.orders ?? []).filter(({ is_deleted }) => is_deleted)
    const next = page?.next ?? null
    more = next !== null
    yield {
      rows: rowsOf(client, orders),
      next: writeMark(next ? { ...mark, place: next } : { v: 1, walk: 'done', upTo: to, archivedUpTo: to }),
    }
  }
}

const rowsOf = ({ options }: Client, orders: readonly CompleteOrder[]): readonly StoreOrder[] =>
  orders.map((order) => mapOrder(order, options))

const ARCHIVED_EVERY = 60 * 60_000
/** Seconds. */
const OVERLAP = 5 * 60
