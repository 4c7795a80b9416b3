import type { ConnectionId, OrderId } from '@connect/core'
import type { PrismaClient } from './database.ts'
import { orderContext } from './orders.ts'
import { pageByPage, type ReSealing } from './resealing.ts'

interface SealedOrder {
  readonly connectionId: ConnectionId
  readonly orderId: OrderId
  readonly sealed: string
}

/**
 * Seals the personal data of all orders with the current key, so that older keys can be taken away. Answers how many were sealed anew.
 * A row that changes meanwhile is left alone: whoever changed it has sealed it.
 */
export async function resealOrders(prisma: PrismaClient, vault: ReSealing, batch = 500): Promise<number> {
  return pageByPage<SealedOrder>(
    (after) => prisma.$queryRaw`
      select "connectionId", "orderId", "sealed" from "StoreOrder"
      where ("connectionId", "orderId") > (${after?.connectionId ?? ''}, ${after?.orderId ?? ''}) and "sealed" is not null
      order by "connectionId", "orderId" limit ${batch}`,
    (rows) => store(prisma, rows, vault),
  )
}

async function store(prisma: PrismaClient, rows: readonly SealedOrder[], vault: ReSealing): Promise<number> {
  const anew = rows.map((row) => ({ ...row, anew: vault.reseal(row.sealed, orderContext(row.connectionId, row.orderId)) }))
  const changed = anew.filter((row) => row.anew !== row.sealed)
  return prisma.$executeRaw`
    update "StoreOrder" o set "sealed" = r."anew"
    from json_to_recordset(${JSON.stringify(changed)}::json) as r("connectionId" text, "orderId" text, "sealed" text, "anew" text)
    where o."connectionId" = r."connectionId" and o."orderId" = r."orderId" and o."sealed" = r."sealed"`
}
