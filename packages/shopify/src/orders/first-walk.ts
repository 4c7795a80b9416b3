import type { Page, StoreOrder } from '@connect/core'
import type { Client } from '../client/client.ts'
import { ordersOpen } from '../operations/orders.ts'
import { refuseHiddenOrders } from '../shop/scopes.ts'
import { bulkOrders } from './bulk-orders.ts'
import { type OrderMark, writeMark } from './checkpoint.ts'
import { mapComplete } from './read-orders.ts'
import { readPage } from './read-page.ts'

type FirstMark = Extract<OrderMark, { walk: 'first' }>

/**
 * All open orders, oldest first: the order they were placed in does not move. The first page also counts them; a large backlog comes as one bulk result
 * (three requests at any size), and by pages where that fails. Everything that changes meanwhile is in the first window afterwards.
 */
export async function* firstWalk(client: Client, mark: FirstMark): AsyncGenerator<Page<StoreOrder>> {
  const query = mark.since === null ? 'status:open' : `status:open created_at:>='${new Date(mark.since).toISOString()}'`
  const done = writeMark({ v: 1, walk: 'done', upTo: mark.startedAt })
  const { walk = 'auto' } = client.options
  const begins = mark.after === null
  if (walk === 'bulk' && begins) {
    const whole = await bulkOrders(client, query)
    if (whole) {
      yield { rows: whole, next: done }
      return
    }
  }
  for (let after = mark.after, more = true; more; ) {
    const first = begins && after === null
    const answer = await readPage(client, ordersOpen, { query, count: first && walk === 'auto', after })
    const { orders, ordersCount, currentAppInstallation } = answer.data
    refuseHiddenOrders(currentAppInstallation)
    if (first && (ordersCount?.count ?? 0) > LARGE) {
      const whole = await bulkOrders(client, query)
      if (whole) {
        yield { rows: whole, next: done }
        return
      }
    }
    more = orders.pageInfo.hasNextPage && Boolean(orders.pageInfo.endCursor)
    after = orders.pageInfo.endCursor ?? null
    yield { rows: await mapComplete(client, orders.nodes, answer.errors), next: more ? writeMark({ ...mark, after }) : done }
  }
}

/** Above this, a bulk operation is quicker than pages. */
const LARGE = 500
