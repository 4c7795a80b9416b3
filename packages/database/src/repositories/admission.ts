import type { ConnectionRecord, Person } from '@connect/core'
import { recordJson } from '../reports/record-json.ts'
import { connectionsTable } from './connection.ts'
import type { PrismaClient } from './database.ts'
import { staffTable } from './staff.ts'
import { prismaStatements } from './statements.ts'
import { columnsOf } from './table.ts'

/** Who knocks at a store-side app: the store's connection, and what is kept of that person there. */
export interface Admission {
  readonly connection: ConnectionRecord
  /** null: nobody has narrowed this person. */
  readonly staff: Person | null
  /** When the store gave the app access last, UTC ISO instant; null: never, or nobody wrote it down. */
  readonly installedAt: string | null
}

/** Where the instant of the last install is kept. */
export const installedAtStream = (platform: string): string => `${platform}:installed-at`

/** One statement. null: the store has no connection. */
export async function findAdmission(prisma: PrismaClient, platform: string, storeKey: string, staffId: string): Promise<Admission | null> {
  const [row] = await prismaStatements(prisma).query<Row>(text, [platform, storeKey, staffId, installedAtStream(platform)])
  if (!row) return null
  const { staff, installedAt, createdAt, ...rest } = row
  return { connection: { ...rest, createdAt: createdAt.toISOString() }, staff, installedAt }
}

const columns = columnsOf(connectionsTable).map(([name]) => `c."${name}"`)
const person = recordJson(staffTable, 's', ['staffId', 'name', 'isOwner', 'view', 'manualSync', 'configure', 'removedAt'])
const text = `select ${columns.join(', ')}, case when s."staffId" is null then null else ${person} end as "staff", i."checkpoint" as "installedAt"
  from "Connection" c left join "Checkpoint" i on i."connectionId" = c."id" and i."stream" = $4
  left join "StaffMember" s on s."connectionId" = c."id" and s."staffId" = $3
  where c."platform" = $1 and c."storeKey" = $2`

type Row = Omit<ConnectionRecord, 'createdAt'> & {
  readonly createdAt: Date
  readonly staff: Person | null
  readonly installedAt: string | null
}
