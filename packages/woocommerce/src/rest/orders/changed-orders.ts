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
  while (mark.at !== 'done') {
    const walk: WalkMark = mark
    for await (const { rows, next, at } of pagesOf(client, walk)) {
      const upTo: string = (mark as WalkMark).upTo ?? new Date(at || now).toISOString()
      mark = next === null ? after({ ...walk, upTo }, upTo) : { ...walk, upTo, place: next }
      yield { rows: await rowsOf(client, rows, walk), next: writeMark(mark) }
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
      place: placeAt(nextWindow(known, now).from),
      upTo: null,
      trashUpTo: new Date(trashUpTo).toISOString(),
    }
  return { v: 1, way: 'rest', at: 'open', place: placeAt(since ?? BEFORE_ALL), upTo: null, trashUpTo }
}

/** After a window, the trash is due once an hour. */
function after({ at, upTo, trashUpTo }: WalkMark, known: string): OrderMark {
  const isDue = at === 'changed' && Date.parse(known) - Date.parse(trashUpTo) >= TRASH_EVERY
  if (isDue) return { v: 1, way: 'rest', at: 'trash', place: placeAt(Date.parse(trashUpTo) - OVERLAP), upTo, trashUpTo }
  return { v: 1, way: 'rest', at: 'done', upTo: known, trashUpTo: at === 'trash' ? known : trashUpTo }
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

const placeAt = (at: string | number): ChangedPlace => ({ at: gmtSecond(new Date(at).toISOString()), given: [] })

const FEW = 1000
const TRASH_EVERY = 60 * 60_000
const BEFORE_ALL = '2000-01-01T00:00:00Z'
