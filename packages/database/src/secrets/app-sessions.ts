import type { ConnectionId, ConnectionState } from '@connect/core'
import type { PrismaClient } from '../repositories/database.ts'
import { type Credential, openCredential } from './credentials.ts'
import type { RotatingVault } from './vault.ts'

/** A session of a platform's own library, as text of the app's making. */
export interface AppSession {
  readonly id: string
  readonly shop: string
  readonly text: string
  /** UTC ISO instant; null: does not end. */
  readonly expiresAt: string | null
}

/** With what its shop has here: the connection, and the credential that app and worker share. */
export interface KeptAppSession extends AppSession {
  readonly connection: { readonly id: ConnectionId; readonly state: ConnectionState } | null
  readonly credential: Credential | null
}

export interface AppSessions {
  /** One statement. */
  get(id: string): Promise<KeptAppSession | null>
  put(session: AppSession): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  ofShop(shop: string): Promise<readonly KeptAppSession[]>
}

/** Sealed, each opening only in its own row. They belong to no connection: a session is there before its connection is. */
export function createAppSessions(prisma: PrismaClient, vault: RotatingVault, platform: string): AppSessions {
  const find = async (condition: 'id' | 'shop', value: string): Promise<readonly KeptAppSession[]> => {
    const rows = await prisma.$queryRawUnsafe<Row[]>(`${select} where s."${condition}" = $2 order by s."id"`, platform, value)
    return rows.map((row) => opened(vault, row))
  }
  return {
    get: async (id) => (await find('id', id))[0] ?? null,
    ofShop: (shop) => find('shop', shop),
    put: async ({ id, shop, text, expiresAt }) => {
      const fields = { shop, sealed: vault.seal(text, contextOf(id)), expiresAt: expiresAt === null ? null : new Date(expiresAt) }
      await prisma.appSession.upsert({ where: { id }, create: { id, ...fields }, update: fields })
    },
    remove: async (ids) => {
      await prisma.appSession.deleteMany({ where: { id: { in: [...ids] } } })
    },
  }
}

/** Seals all sessions with the current key; how many were sealed anew. One that changes meanwhile is left alone. */
export async function resealAppSessions(prisma: PrismaClient, vault: RotatingVault): Promise<number> {
  let count = 0
  for (const { id, sealed } of await prisma.appSession.findMany({ select: { id: true, sealed: true } })) {
    const anew = vault.reseal(sealed, contextOf(id))
    if (anew !== sealed) count += (await prisma.appSession.updateMany({ where: { id, sealed }, data: { sealed: anew } })).count
  }
  return count
}

const contextOf = (id: string) => `AppSession/${id}`

const select = `select s."id", s."shop", s."sealed", s."expiresAt", c."id" as "connectionId", c."state", k."kind", k."sealed" as "credential",
  k."version", k."expiresAt" as "credentialExpiresAt" from "AppSession" s
  left join "Connection" c on c."platform" = $1 and c."storeKey" = s."shop"
  left join "Credential" k on k."connectionId" = c."id" and k."kind" = 'store'`

interface Row {
  readonly id: string
  readonly shop: string
  readonly sealed: string
  readonly expiresAt: Date | null
  readonly connectionId: ConnectionId | null
  readonly state: ConnectionState | null
  readonly kind: string | null
  readonly credential: string | null
  readonly version: number | null
  readonly credentialExpiresAt: Date | null
}

function opened(vault: RotatingVault, row: Row): KeptAppSession {
  const { id, shop, connectionId, state, kind, credential, version } = row
  return {
    id,
    shop,
    text: vault.open(row.sealed, contextOf(id)),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    connection: connectionId !== null && state !== null ? { id: connectionId, state } : null,
    credential:
      connectionId !== null && kind !== null && credential !== null && version !== null
        ? openCredential(vault, { connectionId, kind, sealed: credential, version, expiresAt: row.credentialExpiresAt })
        : null,
  }
}
