import { type Checkpoint, type ConnectionRecord, defaultSettings, id, noMarks } from '@connect/core'
import { createUnitOfWork } from '@connect/database'
import { sealable } from '@connect/database/secrets'
import { exchangeSessionToken } from '@connect/shopify'
import { type Composition, secretsOf } from '../composition.server.ts'
import { installedAtStream } from '../webhooks/uninstalled.server.ts'

/**
 * Exchanges an embedded page's session token for the shop's offline token and keeps it, under the connection the shop has or had:
 * a reinstall finds its links and orders again (AS-8, reference 1.3). `reason` when the shop refuses.
 */
export async function installShop(
  { environment, database, directory, credentials, transport, clock, random, log }: Composition,
  shop: string,
  sessionToken: string,
): Promise<{ readonly kind: 'installed'; readonly connection: ConnectionRecord } | { readonly kind: 'refused'; readonly reason: string }> {
  const requester = {
    shop,
    adminOrigin: environment.SHOPIFY_ADMIN_ORIGIN,
    clientId: environment.SHOPIFY_API_KEY,
    clientSecret: secretsOf(environment)[0] ?? '',
    transport,
    clock,
  }
  const answer = await exchangeSessionToken(requester, sessionToken)
  if (answer.kind === 'refused') return answer
  const now = new Date(clock.now()).toISOString()
  const known = await directory.create(newConnection(shop, random.uuid(), now))
  const { accessToken, refreshToken, expiresAt } = answer.token
  await credentials.put(
    known.id,
    'store',
    sealable({ accessToken, refreshToken, expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString() }),
  )
  const connection = await createUnitOfWork(database.prisma).transaction(known.id, async (r) => {
    const before = await r.connection.get()
    const after: ConnectionRecord =
      before.state === 'disconnected' ? { ...before, state: before.marks.productsImportedAt ? 'active' : 'setup' } : before
    if (after !== before) await r.connection.put(after)
    await r.checkpoints.put(installedAtStream, now as Checkpoint)
    return after
  })
  log.info('A shop installed the app', { store: shop, again: known.createdAt !== now })
  return { kind: 'installed', connection }
}

const newConnection = (shop: string, connectionId: string, createdAt: string): ConnectionRecord => ({
  id: id(connectionId),
  platform: 'shopify',
  storeKey: shop,
  storeName: shop,
  state: 'setup',
  externalSystem: `shopify:${shop}`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: 'UTC',
  decrementsAt: null,
  marks: noMarks,
  createdAt,
})
