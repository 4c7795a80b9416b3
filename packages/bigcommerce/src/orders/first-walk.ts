import { type Page, type StoreOrder, Unavailable } from '@connect/core'
import type { Client } from '../client/client.ts'
import { type FirstMark, type Stage, writeMark } from './checkpoint.ts'
import { listOrders, type OrderFilter, PAGE } from './list-orders.ts'
import { mapOrder } from './map-order.ts'
import type { CompleteOrder } from './order-node.ts'
import { openStatuses } from './statuses.ts'

/**
 * All open orders, by id, which does not move. There is no cursor and no total, so both ends are fixed first: the newest page is read, kept, and given last; the
 * rest lies below it, and where it comes to meet it nothing has to be asked to know that no more is there (1,000 orders are 4 requests). Where old orders are
 * mostly over, the rest is read status by status: a store with 100,000 of them and 300 open ones is read in a dozen requests. What changes meanwhile is in the
 * first window afterwards.
 */
export async function* firstWalk(client: Client, mark: FirstMark): AsyncGenerator<Page<StoreOrder>> {
  const placed: Pick<OrderFilter, 'min_date_created'> = mark.since === null ? {} : { min_date_created: new Date(mark.since).toISOString() }
  const pageAt = (rows: readonly CompleteOrder[], next: Stage): Page<StoreOrder> => ({
    rows: openOnes(client, rows),
    next: writeMark({ ...mark, stage: next }),
  })
  let { stage } = mark
  let newest: readonly CompleteOrder[] | null = null
  if (stage === null) {
    newest = [...(await listOrders(client, { ...placed, sort: 'id:desc' }))].sort((a, b) => a.id - b.id)
    const lowest = newest[0]?.id ?? 0
    stage = newest.length < PAGE ? { kind: 'newest', from: 0 } : { kind: 'older', after: 0, below: lowest }
  }
  while (stage.kind !== 'newest') {
    const range = { min_id: stage.after + 1, max_id: stage.below - 1 }
    const status = stage.kind === 'byStatus' ? { status_id: openStatuses[stage.index] ?? 0 } : {}
    const rows = await listOrders(client, { ...placed, ...status, ...range, sort: 'id:asc' })
    stage = afterPage(stage, rows)
    yield pageAt(rows, stage)
  }
  for (let from = stage.from; newest === null; ) {
    const rows: readonly CompleteOrder[] = await listOrders(client, { ...placed, min_id: from, sort: 'id:asc' })
    if (rows.length < PAGE) newest = rows
    else {
      from = advanced(rows, from - 1) + 1
      yield pageAt(rows, { kind: 'newest', from })
    }
  }
  const { startedAt } = mark
  yield { rows: openOnes(client, newest), next: writeMark({ v: 1, walk: 'done', upTo: startedAt, archivedUpTo: startedAt }) }
}

const openOnes = ({ options }: Client, rows: readonly CompleteOrder[]): readonly StoreOrder[] =>
  rows.map((row) => mapOrder(row, options)).filter(({ state }) => state === 'open')

function afterPage(stage: Exclude<Stage, { kind: 'newest' }>, rows: readonly CompleteOrder[]): Stage {
  const { below } = stage
  const newest: Stage = { kind: 'newest', from: below }
  const last = rows.length < PAGE ? below - 1 : advanced(rows, stage.after)
  const isEnd = last >= below - 1
  if (stage.kind === 'byStatus') {
    if (!isEnd) return { ...stage, after: last }
    return stage.index + 1 < openStatuses.length ? { ...stage, index: stage.index + 1, after: stage.from } : newest
  }
  if (isEnd) return newest
  const open = rows.filter(({ status_id }) => openStatuses.includes(status_id)).length
  return open < MOSTLY_OVER ? { kind: 'byStatus', index: 0, from: last, after: last, below } : { ...stage, after: last }
}

/** The last id of a page; a store that repeats itself would be asked for ever. */
function advanced(rows: readonly CompleteOrder[], after: number): number {
  const last = rows.at(-1)?.id ?? after
  if (last <= after) throw new Unavailable('store', 'fault', 'The list of orders does not go on: the store repeats a page')
  return last
}

/** Of a page of 250: with fewer open ones, asking for each open status costs less than going on. */
const MOSTLY_OVER = 25
