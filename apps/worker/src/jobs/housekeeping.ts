import { type ConnectionId, handlePrivacySignals, id, purgeDoneOrders } from '@connect/core'
import type { Services } from '../services/services.ts'

const privacyTopics = ['privacy_data_request', 'privacy_customer_redact', 'privacy_store_redact']

/**
 * What has to be done for every connection, whatever its state: personal data of finished orders goes once a day, and the store's privacy signals
 * are answered. Any number of workers may do it. A connection that fails is named, and does not keep the others waiting.
 */
export async function keepHouse(services: Services): Promise<void> {
  const { directory, unitOfWork, log } = services
  const asked = new Set(await withPrivacySignals(services))
  for (const { id: connectionId } of await directory.all()) {
    try {
      const purged = await purgeDoneOrders(services, unitOfWork, connectionId)
      if (purged > 0) log.info('Personal data was purged', { connectionId, orders: purged })
      if (asked.has(connectionId)) await answerPrivacy(services, connectionId)
    } catch (error) {
      log.error('Personal data could not be looked after; tried again', { connectionId, cause: error })
    }
  }
}

async function answerPrivacy(services: Services, connectionId: ConnectionId): Promise<void> {
  const done = await handlePrivacySignals(services, services.unitOfWork, connectionId)
  // Names of the store's staff go with everything else.
  if (done.storeRedacted) await services.database.prisma.staffMember.deleteMany({ where: { connectionId } })
  if (done.handled > 0) services.log.info('Privacy signals were answered', { connectionId, handled: done.handled })
}

async function withPrivacySignals({ database }: Services): Promise<readonly ConnectionId[]> {
  const rows = await database.prisma.inboxEvent.findMany({
    where: { handledAt: null, topic: { in: privacyTopics } },
    distinct: ['connectionId'],
    select: { connectionId: true },
  })
  return rows.map((row) => id<ConnectionId>(row.connectionId))
}
