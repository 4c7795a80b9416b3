import { Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { later } from './instant.ts'
import { listOrders, type OrderFilter, PAGE } from './list-orders.ts'
import type { CompleteOrder } from './order-node.ts'

/** Where reading a window stands: all that changed before `at` was given; of a crowd (below), those up to the id `after`, which ends at `until`. */
export interface WindowPlace {
  readonly at: string
  readonly crowd: { readonly after: number; readonly until: string } | null
}

/** `next` null: this was the last page. */
export interface ChangedPage {
  readonly orders: readonly CompleteOrder[]
  readonly next: WindowPlace | null
}

/**
 * Orders that changed from a place up to `to`, in the order in which they did. There is no cursor, and page numbers would skip rows as others leave the window:
 * each page begins a second before the last one ended, and a version that was given is not given again. Where more than a page changed within the same second
 * (a crowd: somebody changed them all at once), those are read by id.
 */
export async function* windowPages(
  client: Client,
  from: WindowPlace,
  to: string,
  extra: Pick<OrderFilter, 'is_deleted'> = {},
): AsyncGenerator<ChangedPage> {
  const given = new Set<string>()
  const fresh = (rows: readonly CompleteOrder[]) => {
    const news = rows.filter(({ id, date_modified }) => !given.has(`${id} ${date_modified}`))
    for (const { id, date_modified } of news) given.add(`${id} ${date_modified}`)
    return news
  }
  for (let place: WindowPlace | null = from; place !== null; ) {
    const rows = await listOrders(client, { ...extra, ...rangeOf(place, to) })
    place = placeAfter(place, rows, to)
    yield { orders: fresh(rows), next: place }
  }
}

function rangeOf({ at, crowd }: WindowPlace, to: string): OrderFilter {
  return crowd
    ? { sort: 'id:asc', min_id: crowd.after + 1, min_date_modified: at, max_date_modified: crowd.until }
    : { sort: 'date_modified:asc', min_date_modified: at, max_date_modified: to }
}

function placeAfter({ at, crowd }: WindowPlace, rows: readonly CompleteOrder[], to: string): WindowPlace | null {
  const last = rows.at(-1)
  const isFull = last !== undefined && rows.length >= PAGE
  if (crowd) {
    if (isFull && last.id <= crowd.after) throw repeated()
    if (isFull) return { at, crowd: { ...crowd, after: last.id } }
    // The last second of a crowd may be shown in part by a store that leaves the end of a range out.
    const beyond = later(crowd.until, -1)
    return beyond > to ? null : { at: beyond, crowd: null }
  }
  if (!isFull) return null
  if (last.date_modified < later(at, -1)) throw repeated()
  const next = later(last.date_modified, -1)
  return next > at
    ? { at: next, crowd: null }
    : { at, crowd: { after: 0, until: later(last.date_modified > at ? last.date_modified : at, 2) } }
}

/** It would be asked for ever. */
const repeated = () => new Unavailable('store', 'fault', 'The list of changed orders does not go on: the store repeats a page')
