import { type Admin, newPerson } from '@connect/core'
import { findAdmission } from '@connect/database'
import { adminOf } from '@connect/store-app'
import type { Composition } from '../composition.server.ts'
import { shopifyApp } from './app-identity.ts'
import type { Recognised } from './authenticated.server.ts'
import { openShop } from './shop.server.ts'

/** What the core's screens and actions work with, for this person at this shop. One statement. */
export async function shopAdmin(parts: Composition, { shop, userId, accessToken }: Recognised): Promise<Admin> {
  const admission = await findAdmission(parts.database.prisma, 'shopify', shop, userId)
  // It was there a moment ago, when the visitor was recognised.
  if (!admission) throw new Response('This store has no connection any more. Open the app again from your Shopify admin.', { status: 403 })
  const { connection, staff } = admission
  const person = staff ?? newPerson(userId)
  return adminOf(parts, { app: shopifyApp, connection, person, store: async () => openShop(parts, connection, accessToken) })
}
