import { type ConnectionRecord, type StorePlatform, Unavailable } from '@connect/core'
import { keptForStore } from '@connect/database'
import { lastingToken } from '@connect/database/secrets'
import { openWooCommerce, readAccess, type StoreAccess } from '@connect/woocommerce'
import type { Composition } from '../composition.ts'

/** The store's side of a connection for one request, by what is kept of its access, looked up once. */
export function openStore(parts: Composition, connection: ConnectionRecord): Promise<StorePlatform> {
  const { credentials, transport, clock, random, timer, log, allowPlainHttp } = parts
  const token = lastingToken(credentials, connection.id, 'connect the store again')
  let known: Promise<StoreAccess> | null = null
  return openWooCommerce({
    storeKey: connection.storeKey,
    access: () => {
      known ??= token().then(accessOf)
      return known
    },
    transport,
    clock,
    random,
    timer,
    log,
    allowPlainHttp,
    unitCostField: connection.settings.unitCostField,
    webhooks: null,
    ...keptForStore(parts, connection),
  })
}

function accessOf(text: string): StoreAccess {
  const access = readAccess(text)
  if (!access) throw new Unavailable('store', 'auth', 'What is kept of the store’s access cannot be read: connect the store again')
  return access
}
