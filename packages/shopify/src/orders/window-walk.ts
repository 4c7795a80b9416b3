import type { Page, StoreOrder, Window } from '@connect/core'
import type { Client } from '../client/client.ts'
import { ordersChanged } from '../operations/orders.ts'
import { refuseHiddenOrders } from '../shop/scopes.ts'
import { changedWithin } from '../windows.ts'
import { writeMark } from './checkpoint.ts'
import { mapComplete } from './read-orders.ts'
import { readPage } from './read-page.ts'

/** Orders that changed in the window, of every status. One request where nothing changed. A version that was given in this walk is not given twice. */
export async function* windowWalk(client: Client, window: Window, from: string | null): AsyncGenerator<Page<StoreOrder>> {
  const given = new Set<string>()
  for (let after = from, more = true; more; ) {
    const answer = await readPage(client, ordersChanged, { query: changedWithin(window), count: false, after })
    refuseHiddenOrders(answer.data.currentAppInstallation)
    const { nodes, pageInfo } = answer.data.orders
    const fresh = nodes.filter(({ id, updatedAt }) => !given.has(`${id} ${updatedAt}`))
    for (const { id, updatedAt } of fresh) given.add(`${id} ${updatedAt}`)
    more = pageInfo.hasNextPage && Boolean(pageInfo.endCursor)
    after = pageInfo.endCursor ?? null
    const next =
      more && after !== null
        ? writeMark({ v: 1, walk: 'window', from: window.from, to: window.to, after })
        : writeMark({ v: 1, walk: 'done', upTo: window.to })
    yield { rows: await mapComplete(client, fresh, answer.errors), next }
  }
}
