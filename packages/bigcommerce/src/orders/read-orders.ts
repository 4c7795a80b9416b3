import type { OrderId, StoreOrder } from '@connect/core'
import type { Client } from '../client/client.ts'
import { ifListed } from './archived.ts'
import { findOrder, listOrders, type OrderFilter, PAGE } from './list-orders.ts'
import { mapOrder } from './map-order.ts'
import type { CompleteOrder } from './order-node.ts'

/**
 * The orders named, as they are now, archived ones too; unknown ids are left out. There is no list of ids to ask for: those near each other come with one request
 * for the range they are in, which is never more than a page, and a single one by itself.
 */
export async function readOrders(client: Client, orderIds: readonly OrderId[]): Promise<readonly StoreOrder[]> {
  const ids = [...new Set(orderIds.filter((one) => /^[1-9]\d{0,14}$/.test(one)).map(Number))].sort((a, b) => a - b)
  const orders: CompleteOrder[] = []
  for (const range of ranges(ids)) orders.push(...(await readRange(client, range)))
  return orders.map((order) => mapOrder(order, client.options))
}

/** Ids in ranges no wider than a page. */
function ranges(ids: readonly number[]): readonly (readonly number[])[] {
  const all: number[][] = []
  for (const id of ids) {
    const last = all.at(-1)
    if (last?.[0] !== undefined && id - last[0] < PAGE) last.push(id)
    else all.push([id])
  }
  return all
}

/** An archived order is in no usual list; several are listed apart, what is still missing is asked for one by one. */
async function readRange(client: Client, ids: readonly number[]): Promise<readonly CompleteOrder[]> {
  const found = ids.length === 1 ? [] : [...(await among(client, ids, {}))]
  const missing = () => ids.filter((id) => !found.some((order) => order.id === id))
  if (missing().length > MOST_SINGLE) found.push(...(await ifListed(client, [], () => among(client, missing(), { is_deleted: 'true' }))))
  for (const id of missing()) {
    const order = await findOrder(client, id)
    if (order) found.push(order)
  }
  return found
}

async function among(client: Client, ids: readonly number[], extra: Pick<OrderFilter, 'is_deleted'>): Promise<readonly CompleteOrder[]> {
  const orders = await listOrders(client, { ...extra, sort: 'id:asc', min_id: Math.min(...ids), max_id: Math.max(...ids) })
  return orders.filter((order) => ids.includes(order.id))
}

/** With fewer missing, single requests are as few. */
const MOST_SINGLE = 1
