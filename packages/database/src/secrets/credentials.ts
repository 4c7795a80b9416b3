import type { Clock, ConnectionId } from '@connect/core'
import type { PrismaClient, PrismaTransaction } from '../repositories/database.ts'
import type { RotatingVault } from './vault.ts'

/** store: the token or key of the store's API. warehouse: the Store Key of IntelliTrack. */
export type CredentialKind = 'store' | 'warehouse'

export interface NewCredential {
  /** In clear; JSON when it has several parts (access and refresh token). Sealed before it is stored. */
  readonly secret: string
  /** UTC ISO instant; null: does not expire. */
  readonly expiresAt: string | null
  /** What the other side calls it where it signs with it, so that the connection is found by it; unique. Absent: nobody names it. */
  readonly keyId?: string
}

export interface Credential extends Omit<NewCredential, 'keyId'> {
  /** Grows with every change: names what a caller saw. */
  readonly version: number
}

export interface Credentials {
  get(connectionId: ConnectionId, kind: CredentialKind): Promise<Credential | null>
  put(connectionId: ConnectionId, kind: CredentialKind, credential: NewCredential): Promise<Credential>
  remove(connectionId: ConnectionId, kind: CredentialKind): Promise<void>
  /**
   * Exchanges a credential that no longer serves, once for all processes (rotating tokens, platform-apis 1.3): the row is locked, and whoever
   * comes second finds a version newer than it has seen and gets that. What `refresh` answers is stored before anybody uses it.
   * null: there is no credential. Rejects with whatever `refresh` rejects with; the stored one then stays.
   */
  refreshUnderLock(
    connectionId: ConnectionId,
    kind: CredentialKind,
    seenVersion: number,
    refresh: (current: Credential) => Promise<NewCredential>,
  ): Promise<Credential | null>
  /** Seals everything with the current key, so that older keys can be taken away. Answers how many were sealed anew. */
  reseal(): Promise<number>
}

export function createCredentials(prisma: PrismaClient, vault: RotatingVault, clock: Clock): Credentials {
  const opened = (row: CredentialRow): Credential => openCredential(vault, row)
  const store = async (client: PrismaTransaction, key: Key, next: NewCredential): Promise<Credential> => {
    const expiresAt = next.expiresAt === null ? null : new Date(next.expiresAt)
    const sealed = vault.seal(next.secret, contextOf(key))
    const fields = { sealed, keyId: next.keyId ?? null, expiresAt, updatedAt: new Date(clock.now()) }
    const where = { connectionId_kind: key }
    const update = { ...fields, version: { increment: 1 } }
    return opened(await client.credential.upsert({ where, create: { ...key, ...fields, version: 1 }, update }))
  }
  return {
    get: async (connectionId, kind) => {
      const row = await prisma.credential.findUnique({ where: { connectionId_kind: { connectionId, kind } } })
      return row && opened(row)
    },
    put: (connectionId, kind, next) => prisma.$transaction((client) => store(client, { connectionId, kind }, next)),
    remove: async (connectionId, kind) => {
      await prisma.credential.deleteMany({ where: { connectionId, kind } })
    },
    refreshUnderLock: (connectionId, kind, seenVersion, refresh) =>
      prisma.$transaction(async (client) => {
        const row = await lockedRow(client, { connectionId, kind })
        if (!row) return null
        const current = opened(row)
        return current.version === seenVersion ? store(client, { connectionId, kind }, await refresh(current)) : current
      }, patience),
    reseal: () => resealAll(prisma, vault),
  }
}

/** Of a row that was read together with something else. */
export const openCredential = (vault: Pick<RotatingVault, 'open'>, row: CredentialRow): Credential => ({
  secret: vault.open(row.sealed, contextOf(row)),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  version: row.version,
})

type Key = { readonly connectionId: string; readonly kind: string }
export type CredentialRow = Key & { readonly sealed: string; readonly version: number; readonly expiresAt: Date | null }

/** Milliseconds: the one who refreshes waits for the store's answer, the others wait for it. */
const patience = { maxWait: 15_000, timeout: 90_000 } as const

/** A sealed credential opens only in the row and field it was sealed for. */
const contextOf = ({ connectionId, kind }: Key) => `Credential/${connectionId}/${kind}`

async function lockedRow(client: PrismaTransaction, { connectionId, kind }: Key): Promise<CredentialRow | null> {
  await client.$queryRaw`select 1 from "Credential" where "connectionId" = ${connectionId} and "kind" = ${kind} for update`
  return client.credential.findUnique({ where: { connectionId_kind: { connectionId, kind } } })
}

/** One row at a time, each left alone if it was changed meanwhile. */
async function resealAll(prisma: PrismaClient, vault: RotatingVault): Promise<number> {
  let count = 0
  for (const { connectionId, kind, sealed, version } of await prisma.credential.findMany()) {
    const anew = vault.reseal(sealed, contextOf({ connectionId, kind }))
    if (anew === sealed) continue
    count += (await prisma.credential.updateMany({ where: { connectionId, kind, version, sealed }, data: { sealed: anew } })).count
  }
  return count
}
