import { type Checkpoint, nextWindow, OVERLAP, type Page, type StoreOrder, type StorePlatform } from '@connect/core'
import { mapOrder } from '../../map/order.ts'
import { stateOfStatus } from '../../map/statuses.ts'
import { gmtSecond } from '../../protocol/documents/fields.ts'
import { type ChangedPlace, changedSince } from '../changed-since.ts'
import type { RestClient } from '../client.ts'
import { orderStatuses } from '../shop/statuses.ts'
import { completeOrders } from './complete-orders.ts'
import { listOrders } from './list-orders.ts'
import { type OrderMark, readMark, type WalkMark, writeMark } from './order-mark.ts'
import type { OrderNode } from './order-node.ts'

type Beginning = Parameters<StorePlatform['changedOrders']>[1]

/**
 * The first walk over what is open; from then on what changed since, a hundred orders a request, one where nothing changed. Orders in the trash are in no usual
 * list: their webhook names them, and in case it was lost they are looked for once an hour.
 */
export async function* changedOrders(client: RestClient, from: Checkpoint | null, beginning: Beginning): AsyncGenerator<Page<StoreOrder>> {
  const now = client.options.clock.now()
  let mark: OrderMark = begin(readMark(from), beginning, now)
  const seen = mark.newest ?? null
  while (mark.at !== 'done') {
    const walk: WalkMark = mark
    for await (const { rows, next, at } of pagesOf(client, walk)) {
      const upTo: string = (mark as WalkMark).upTo ?? new Date(at || now).toISOString()
      const place: WalkMark = { ...walk, upTo, newest: newestOf(rows, mark.newest ?? null) }
      mark = next === null ? after(place, upTo) : { ...place, place: next }
      const fresh = walk.at === 'changed' ? rows.filter((row) => !isSeen(row, seen, now)) : rows
      yield { rows: await rowsOf(client, fresh, walk), next: writeMark(mark) }
    }
  }
}

/** Where a connection goes on. */
function begin(mark: OrderMark | null, { since, changedAfter }: Beginning, now: number): WalkMark {
  if (mark && mark.at !== 'done') return mark
  const known = mark?.upTo ?? changedAfter ?? null
  const trashUpTo = mark?.trashUpTo ?? changedAfter ?? new Date(now).toISOString()
  if (known !== null)
    return {
      v: 1,
      way: 'rest',
      at: 'changed',
      place: placeAt(earlier(nextWindow(known, now).from, mark?.newest ?? null)),
      upTo: null,
      trashUpTo: new Date(trashUpTo).toISOString(),
      newest: mark?.newest ?? null,
    }
  return { v: 1, way: 'rest', at: 'open', place: placeAt(since ?? BEFORE_ALL), upTo: null, trashUpTo, newest: null }
}

/** After a window, the trash is due once an hour. */
function after({ at, upTo, trashUpTo, newest }: WalkMark, known: string): OrderMark {
  const isDue = at === 'changed' && Date.parse(known) - Date.parse(trashUpTo) >= TRASH_EVERY
  if (isDue) return { v: 1, way: 'rest', at: 'trash', place: placeAt(Date.parse(trashUpTo) - OVERLAP), upTo, trashUpTo, newest }
  return { v: 1, way: 'rest', at: 'done', upTo: known, trashUpTo: at === 'trash' ? known : trashUpTo, newest }
}

function pagesOf(client: RestClient, { at, place }: WalkMark) {
  if (at === 'open') return changedSince(place, openOrders(client), 'date')
  return changedSince(place, (query) => listOrders(client, { ...query, status: at === 'trash' ? 'trash' : 'any' }))
}

/** A store whose orders are few is read whole; of one with many, those of the statuses that are open, which the first page decides. */
function openOrders(client: RestClient): (query: Readonly<Record<string, string | number | boolean>>) => ReturnType<typeof listOrders> {
  let status: string | null = null
  return async (query) => {
    if (status !== null) return listOrders(client, { ...query, status })
    const page = await listOrders(client, { ...query, status: 'any' })
    const open = page.total !== null && page.total > FEW ? await openStatuses(client) : []
    status = open.length > 0 ? open.join(',') : 'any'
    return status === 'any' ? page : listOrders(client, { ...query, status })
  }
}

const openStatuses = async (client: RestClient): Promise<readonly string[]> =>
  (await orderStatuses(client)).map(({ id }) => id).filter((status) => stateOfStatus(status) === 'open')

async function rowsOf(client: RestClient, nodes: readonly OrderNode[], { at }: WalkMark): Promise<readonly StoreOrder[]> {
  const wanted = at === 'open' ? nodes.filter(({ status }) => stateOfStatus(status) === 'open') : nodes
  return (await completeOrders(client, wanted)).map(mapOrder)
}

/**
 * A proxy or a web server tells its own time, and PHP behind it dates orders by another clock, which may be hours behind: a window never begins after
 * the last change that was seen.
 */
const earlier = (from: string, newest: Newest): string => (newest && newest.at < from ? newest.at : from)

/** It is in the window for that reason alone. */
const isSeen = ({ id, date_modified_gmt }: OrderNode, newest: Newest, now: number): boolean =>
  newest !== null && date_modified_gmt === newest.at && newest.ids.includes(id) && Date.parse(newest.at) < now - 2 * OVERLAP

function newestOf(nodes: readonly OrderNode[], before: Newest): Newest {
  const at = nodes.reduce((latest, { date_modified_gmt: one }) => (one !== null && one > latest ? one : latest), before?.at ?? '')
  const ids = nodes.filter((one) => one.date_modified_gmt === at).map(({ id }) => id)
  const all = before?.at === at ? [...new Set([...before.ids, ...ids])] : ids
  if (all.length > MOST_SEEN) return { at: new Date(Date.parse(at) + 1000).toISOString(), ids: [] }
  return at === '' ? null : { at, ids: all }
}
type Newest = NonNullable<OrderMark['newest']> | null

const placeAt = (at: string | number): ChangedPlace => ({ at: gmtSecond(new Date(at).toISOString()), given: [] })

/** More of one second are taken for read, all of them. */
const MOST_SEEN = 100
const FEW = 1000
const TRASH_EVERY = 60 * 60_000
const BEFORE_ALL = '2000-01-01T00:00:00Z'
