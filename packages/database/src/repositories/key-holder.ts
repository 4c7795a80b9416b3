import type { ConnectionRecord } from '@connect/core'
import { type Credential, type CredentialRow, openCredential } from '../secrets/credentials.ts'
import type { RotatingVault } from '../secrets/vault.ts'
import { connectionsTable } from './connection.ts'
import type { PrismaClient } from './database.ts'
import { prismaStatements } from './statements.ts'
import { columnsOf } from './table.ts'

/** Whose key a request is signed with. */
export interface KeyHolder {
  readonly connection: ConnectionRecord
  readonly credential: Credential
}

/** The connection whose store signs with the key of this id, and that key. One statement. null: there is no such key, or no more. */
export async function findKeyHolder(
  prisma: PrismaClient,
  vault: Pick<RotatingVault, 'open'>,
  platform: string,
  keyId: string,
): Promise<KeyHolder | null> {
  const [row] = await prismaStatements(prisma).query<Row>(text, [keyId, platform])
  if (!row) return null
  const { kind, sealed, version, expiresAt, createdAt, ...rest } = row
  return {
    connection: { ...rest, createdAt: createdAt.toISOString() },
    credential: openCredential(vault, { connectionId: rest.id, kind, sealed, version, expiresAt }),
  }
}

const columns = columnsOf(connectionsTable).map(([name]) => `c."${name}"`)
const text = `select ${columns.join(', ')}, k."kind", k."sealed", k."version", k."expiresAt"
  from "Credential" k join "Connection" c on c."id" = k."connectionId" where k."keyId" = $1 and c."platform" = $2`

type Row = Omit<ConnectionRecord, 'createdAt'> & { readonly createdAt: Date } & Omit<CredentialRow, 'connectionId'>
