import { type ConnectionId, Unavailable } from '@connect/core'
import { type AppSessions, type Credentials, endsWithin, type KeptAppSession, sealable, tokenOf } from '@connect/database/secrets'
import type { Session } from '@shopify/shopify-app-remix/server'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import { sessionOf, textOf } from './session-text.server.ts'

export interface StorageOptions {
  readonly sessions: AppSessions
  readonly credentials: Credentials
  readonly clock: { now(): number }
  /** The connection that the shop has from now on. */
  readonly connectionOf: (shop: string) => Promise<ConnectionId>
  /** The shop's token, renewed under the lock of its row where it ends within that time. Throws Unavailable. */
  readonly freshToken: (shop: string, connectionId: ConnectionId, marginMs: number) => Promise<string>
}

/** The library takes a token for ended five minutes before it is: renewed before that, it never exchanges one beside the worker. */
const marginMs = 6 * 60_000

/**
 * Where Shopify's library keeps its sessions (its SessionStorage contract): on our database, sealed. A shop's offline session shows the credential
 * of its connection, so that app and worker have one token; without one, or after an uninstall, there is no session and access is granted anew.
 */
export function createSessionStorage(options: StorageOptions): SessionStorage {
  const { sessions, credentials } = options
  const remove = async (ids: readonly string[]): Promise<boolean> => {
    for (const kept of await Promise.all(ids.map(sessions.get)))
      if (kept && isOfShop(kept) && kept.connection) await credentials.remove(kept.connection.id, 'store')
    await sessions.remove(ids)
    return true
  }
  return {
    storeSession: async (session) => {
      const own = isOfShop(session)
      if (own) await keepAccess(options, session)
      const text = textOf(session, { andTokens: !own })
      await sessions.put({ id: session.id, shop: session.shop, text, expiresAt: session.expires?.toISOString() ?? null })
      return true
    },
    loadSession: async (id) => {
      const kept = await sessions.get(id)
      return kept ? await shown(options, kept) : undefined
    },
    deleteSession: (id) => remove([id]),
    deleteSessions: remove,
    findSessionsByShop: async (shop) => {
      const found = await Promise.all((await sessions.ofShop(shop)).map((kept) => shown(options, kept)))
      return found.filter((session) => session !== undefined)
    },
  }
}

const isOfShop = ({ id, shop }: { readonly id: string; readonly shop: string }): boolean => id === `offline_${shop}`

async function keepAccess({ credentials, connectionOf }: StorageOptions, session: Session): Promise<void> {
  const { shop, accessToken, refreshToken = null, expires } = session
  const connectionId = await connectionOf(shop)
  if (accessToken === undefined) await credentials.remove(connectionId, 'store')
  else await credentials.put(connectionId, 'store', sealable({ accessToken, refreshToken, expiresAt: expires?.toISOString() ?? null }))
}

async function shown(options: StorageOptions, kept: KeptAppSession): Promise<Session | undefined> {
  if (!isOfShop(kept)) return sessionOf(kept.text)
  const { connection, credential, shop } = kept
  if (!connection || !credential || connection.state === 'disconnected') return undefined
  if (!endsWithin(marginMs, credential, options.clock.now())) return withToken(kept)
  try {
    await options.freshToken(shop, connection.id, marginMs)
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    // Refused: a person who is here can grant it anew. Not reached: who comes from the shop's admin may see what we know meanwhile.
    return error.reason === 'auth' ? undefined : withToken(kept, { andEnd: false })
  }
  const fresh = await options.sessions.get(kept.id)
  return fresh ? withToken(fresh) : undefined
}

function withToken({ text, credential }: KeptAppSession, { andEnd } = { andEnd: true }): Session | undefined {
  if (!credential) return undefined
  const { accessToken, refreshToken } = tokenOf(credential)
  const session = sessionOf(text)
  session.accessToken = accessToken
  if (refreshToken !== null) session.refreshToken = refreshToken
  if (andEnd && credential.expiresAt !== null) session.expires = new Date(credential.expiresAt)
  return session
}
