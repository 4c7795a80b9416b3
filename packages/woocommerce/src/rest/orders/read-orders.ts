import type { OrderId, StoreOrder } from '@connect/core'
import { recordIds } from '../../map/keys.ts'
import { mapOrder } from '../../map/order.ts'
import type { RestClient } from '../client.ts'
import { completeOrders } from './complete-orders.ts'
import { ordersById } from './list-orders.ts'

/** The orders named, as they are now, those in the trash too; unknown ids are left out. */
export async function readOrders(client: RestClient, orderIds: readonly OrderId[]): Promise<readonly StoreOrder[]> {
  return (await completeOrders(client, await ordersById(client, recordIds(orderIds)))).map(mapOrder)
}
