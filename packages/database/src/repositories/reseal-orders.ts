import type { ConnectionId, OrderId } from '@connect/core'
import type { PrismaClient } from './database.ts'
import { orderContext } from './orders.ts'
import type { Vault } from './vault.ts'

interface ReSealing extends Vault {
  /** The same text again when it is sealed with the current key. */
  reseal(sealed: string, context: string): string
}

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
  let count = 0
  let after = { connectionId: '', orderId: '' }
  for (;;) {
    const rows = await prisma.$queryRaw<SealedOrder[]>`
      select "connectionId", "orderId", "sealed" from "StoreOrder"
      where ("connectionId", "orderId") > (${after.connectionId}, ${after.orderId}) and "sealed" is not null
      order by "connectionId", "orderId" limit ${batch}`
    const last = rows.at(-1)
    if (!last) return count
    count += await store(prisma, rows, vault)
    after = last
  }
}

async function store(prisma: PrismaClient, rows: readonly SealedOrder[], vault: ReSealing): Promise<number> {
  const anew = rows.map((row) => ({ ...row, anew: vault.reseal(row.sealed, orderContext(row.connectionId, row.orderId)) }))
  const changed = anew.filter((row) => row.anew !== row.sealed)
  return prisma.$executeRaw`
    update "StoreOrder" o set "sealed" = r."anew"
    from json_to_recordset(${JSON.stringify(changed)}::json) as r("connectionId" text, "orderId" text, "sealed" text, "anew" text)
    where o."connectionId" = r."connectionId" and o."orderId" = r."orderId" and o."sealed" = r."sealed"`
}
