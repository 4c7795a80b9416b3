import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ConnectionId } from '@connect/core'
import { type RestAccess, sayHello } from '@connect/woocommerce'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { type Granted, keepAccess } from './keep-access.ts'
import { keptAccess } from './kept-access.ts'

interface Keys {
  readonly consumerKey: string
  readonly consumerSecret: string
}

interface Store {
  readonly storeKey: string
  readonly rest: string
}

/** Access by a key of the REST API. What the store signs its webhooks with stays as it was. */
export async function restAccess(parts: Parts, { storeKey, rest }: Store, { consumerKey, consumerSecret }: Keys): Promise<RestAccess> {
  const before = await accessOf(parts, storeKey)
  const webhookSecret = before?.kind === 'rest' ? before.webhookSecret : randomBytes(32).toString('base64url')
  return { kind: 'rest', rest, consumerKey, consumerSecret, webhookSecret }
}

/** Kept only where it is new: whoever signs in with the key that is kept ends nobody's session. */
export async function keepRestAccess(parts: Composition, granted: Granted & { readonly access: RestAccess }): Promise<void> {
  const connection = await parts.directory.byStore(platform, granted.storeKey)
  const before = connection && connection.state !== 'disconnected' ? await keptAccess(parts, connection.id) : null
  if (before && isDeepStrictEqual(before, granted.access)) return
  await keepAccess(parts, granted)
}

/** The plugin does more, and is disconnected where it is; one that does not answer any more stands in nobody's way. null: nothing is refused. */
export async function refusedWhilePlugin(parts: Composition, { storeKey }: Store): Promise<string | null> {
  const access = await accessOf(parts, storeKey)
  if (access?.kind !== 'plugin') return null
  const hello = await sayHello({ ...parts, rest: access.rest, key: access.key })
  return hello.kind === 'proven'
    ? 'This store is connected by the plugin. Open it in WordPress under WooCommerce, IntelliTrack; to go on without the plugin, disconnect it there first.'
    : null
}

async function accessOf(parts: Parts, storeKey: string) {
  const connection = await parts.directory.byStore(platform, storeKey)
  return connection && keptAccess(parts, connection.id satisfies ConnectionId)
}
type Parts = Pick<Composition, 'directory' | 'credentials'>
