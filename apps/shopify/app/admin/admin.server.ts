import { type Admin, actorOf, newPerson } from '@connect/core'
import { createReports, findAdmission } from '@connect/database'
import type { Composition } from '../composition.server.ts'
import { shopifyApp } from './app-identity.ts'
import type { Recognised } from './authenticated.server.ts'
import { openShop } from './shop.server.ts'
import { warehouseAccess } from './warehouse-access.server.ts'

/** What the core's screens and actions work with, for this person at this shop. One statement. */
export async function adminOf(parts: Composition, { shop, userId, accessToken }: Recognised): Promise<Admin> {
  const { database, unitOfWork, clock, random, log, queue } = parts
  const admission = await findAdmission(database.prisma, 'shopify', shop, userId)
  // It was there a moment ago, when the visitor was recognised.
  if (!admission) throw new Response('This store has no connection any more. Open the app again from your Shopify admin.', { status: 403 })
  const { connection, staff } = admission
  return {
    app: shopifyApp,
    connectionId: connection.id,
    actor: actorOf(connection, shopifyApp, staff ?? newPerson(userId)),
    unitOfWork,
    reports: createReports(database.prisma),
    clock,
    random,
    log,
    queue,
    store: async () => openShop(parts, connection, accessToken),
    warehouse: warehouseAccess(parts, connection),
  }
}
