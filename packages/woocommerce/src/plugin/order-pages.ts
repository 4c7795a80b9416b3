import { z } from 'zod'
import { gmt, gmtSecond, whole } from '../protocol/documents/fields.ts'
import { orderDocument } from '../protocol/documents/order.ts'
import type { PluginClient } from './client.ts'
import { byCursor } from './read-page.ts'

/** Which orders: those that changed at or after an instant, or those that are open. */
export type Asked = { readonly kind: 'changed'; readonly after: string } | { readonly kind: 'open'; readonly placedAfter: string | null }

/** Pages of a hundred orders, from a cursor on. */
export const orderPages = (client: PluginClient, asked: Asked, cursor: string | null) =>
  byCursor(cursor, (after) => client.read({ route: 'orders', body: { after, limit: PAGE, ...filterOf(asked) }, data: ordersPage }))

const filterOf = (asked: Asked) =>
  asked.kind === 'changed'
    ? { changed_after: gmtSecond(asked.after), open: false, created_after: null }
    : { changed_after: null, open: true, created_after: asked.placedAfter && gmtSecond(asked.placedAfter) }

const ordersPage = z.object({ orders: z.array(orderDocument), next: z.unknown(), as_of: gmt })

/** The orders named, as they are now. */
export async function ordersById(client: PluginClient, ids: readonly number[]) {
  const { orders } = await client.read({ route: 'orders-by-id', body: { ids }, data: namedOrders })
  return orders
}

const namedOrders = z.object({ orders: z.array(orderDocument), gone: z.array(whole).catch([]) })
export const PAGE = 100
