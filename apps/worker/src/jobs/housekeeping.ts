import { type ConnectionId, handlePrivacySignals, id, previewsKeptSince, purgeDoneOrders, purgePreviews } from '@connect/core'
import { dropToldOrders, purgeNonces } from '@connect/database'
import type { Services } from '../services/services.ts'

/** So long a signal may carry the order that it is about; after that the order is read from the store. */
const toldOrdersKeptMs = 7 * 24 * 60 * 60_000

const privacyTopics = ['privacy_data_request', 'privacy_customer_redact', 'privacy_store_redact']

/**
 * What has to be done for every connection, whatever its state: personal data of finished orders goes once a day, and the store's privacy signals
 * are answered; lists of previews go a day after they were made, and what nobody needs any more of signed requests goes with them. Any number of workers may do it. A connection that fails is named, and does not keep the others waiting.
 */
export async function keepHouse(services: Services): Promise<void> {
  const { directory, unitOfWork, log, database, clock } = services
  await purgeNonces(database.prisma, new Date(clock.now()))
  await dropToldOrders(database.prisma, new Date(clock.now() - toldOrdersKeptMs))
  const asked = new Set(await withPrivacySignals(services))
  const listed = new Set(await withOldPreviews(services))
  for (const { id: connectionId } of await directory.all()) {
    try {
      const purged = await purgeDoneOrders(services, unitOfWork, connectionId)
      if (purged > 0) log.info('Personal data was purged', { connectionId, orders: purged })
      if (asked.has(connectionId)) await answerPrivacy(services, connectionId)
      if (listed.has(connectionId)) await purgePreviews(services, unitOfWork, connectionId)
    } catch (error) {
      log.error('The house of a connection could not be kept; tried again', { connectionId, cause: error })
    }
  }
}

async function answerPrivacy(services: Services, connectionId: ConnectionId): Promise<void> {
  const done = await handlePrivacySignals(services, services.unitOfWork, connectionId)
  if (done.storeRedacted) await forgetStore(services, connectionId)
  if (done.handled > 0) services.log.info('Privacy signals were answered', { connectionId, handled: done.handled })
}

async function withOldPreviews({ database, clock }: Services): Promise<readonly ConnectionId[]> {
  const since = new Date(previewsKeptSince({ now: clock.now() }))
  const rows = await database.prisma.$queryRaw<{ readonly connectionId: string }[]>`
    select distinct r."connectionId" from "Run" r
    join "PlannedWrite" w on w."connectionId" = r."connectionId" and w."runId" = r."id" and w."ordinal" = 1
    where r."trigger" = 'preview' and r."startedAt" < ${since}`
  return rows.map((row) => id<ConnectionId>(row.connectionId))
}

/**
 * Beside personal data of orders, which the core has taken out: names of the store's staff, and of a store that is gone every key that we hold of it.
 * Numbers, links and marks are about nobody; they stay, so that a store which comes back does not load its stock a second time.
 */
async function forgetStore({ database, credentials, directory }: Services, connectionId: ConnectionId): Promise<void> {
  await database.prisma.staffMember.deleteMany({ where: { connectionId } })
  const connection = await directory.byId(connectionId)
  if (connection?.state !== 'disconnected') return
  await credentials.remove(connectionId, 'store')
  await credentials.remove(connectionId, 'warehouse')
  await database.prisma.appSession.deleteMany({ where: { shop: connection.storeKey } })
}

async function withPrivacySignals({ database }: Services): Promise<readonly ConnectionId[]> {
  const rows = await database.prisma.inboxEvent.findMany({
    where: { handledAt: null, topic: { in: privacyTopics } },
    distinct: ['connectionId'],
    select: { connectionId: true },
  })
  return rows.map((row) => id<ConnectionId>(row.connectionId))
}
