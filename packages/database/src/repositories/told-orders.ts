import type { ConnectionId } from '@connect/core'
import type { PrismaClient } from './database.ts'
import { pageByPage, type ReSealing } from './resealing.ts'

/** What an order that a signal carried is sealed for: it opens at its own connection only. */
export const toldOrderContext = (connectionId: ConnectionId): string => `InboxEvent/${connectionId}`

interface ToldOrder {
  readonly connectionId: ConnectionId
  readonly eventId: string
  readonly details: string
}

/** Seals the orders that waiting signals carry with the current key, so that older keys can be taken away. Answers how many were sealed anew. */
export async function resealToldOrders(prisma: PrismaClient, vault: ReSealing, batch = 500): Promise<number> {
  return pageByPage<ToldOrder>(
    (after) => prisma.$queryRaw`
      select "connectionId", "eventId", "details" from "InboxEvent"
      where ("connectionId", "eventId") > (${after?.connectionId ?? ''}, ${after?.eventId ?? ''})
        and "handledAt" is null and "topic" = 'orders_changed' and "details" is not null
      order by "connectionId", "eventId" limit ${batch}`,
    (rows) => store(prisma, rows, vault),
  )
}

/** A signal that was handled meanwhile carries nothing any more, and is left alone. */
async function store(prisma: PrismaClient, rows: readonly ToldOrder[], vault: ReSealing): Promise<number> {
  const anew = rows.map((row) => ({ ...row, anew: vault.reseal(row.details, toldOrderContext(row.connectionId)) }))
  const changed = anew.filter((row) => row.anew !== row.details)
  return prisma.$executeRaw`
    update "InboxEvent" e set "details" = r."anew"
    from json_to_recordset(${JSON.stringify(changed)}::json) as r("connectionId" text, "eventId" text, "details" text, "anew" text)
    where e."connectionId" = r."connectionId" and e."eventId" = r."eventId" and e."details" = r."details"`
}

/**
 * Takes away what signals carried that nobody has handled for so long, as of a store that has been paused: whom an order is for is not kept in two
 * places. The order itself is read from the store once it is its turn. Answers how many those were.
 */
export async function dropToldOrders(prisma: PrismaClient, receivedBefore: Date): Promise<number> {
  const where = { topic: 'orders_changed', handledAt: null, details: { not: null }, receivedAt: { lt: receivedBefore } }
  return (await prisma.inboxEvent.updateMany({ where, data: { details: null } })).count
}
