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
  /** When the store took this person's access away last, also where they have it again; null: never. */
  readonly removedAt: string | null
}

/** Where the instant of the last install is kept. */
export const installedAtStream = (platform: string): string => `${platform}:installed-at`

/** Where the instant is kept at which the store took a person's access away last. */
export const removedAtStream = (staffId: string): string => `staff-removed:${staffId}`

/** One statement. null: the store has no connection. */
export async function findAdmission(prisma: PrismaClient, platform: string, storeKey: string, staffId: string): Promise<Admission | null> {
  const [row] = await prismaStatements(prisma).query<Row>(text, [
    platform,
    storeKey,
    staffId,
    installedAtStream(platform),
    removedAtStream(staffId),
  ])
  if (!row) return null
  const { staff, installedAt, removedAt, createdAt, ...rest } = row
  return { connection: { ...rest, createdAt: createdAt.toISOString() }, staff, installedAt, removedAt }
}

const columns = columnsOf(connectionsTable).map(([name]) => `c."${name}"`)
const person = recordJson(staffTable, 's', ['staffId', 'name', 'isOwner', 'view', 'manualSync', 'configure', 'removedAt'])
const text = `select ${columns.join(', ')}, case when s."staffId" is null then null else ${person} end as "staff", 
  i."checkpoint" as "installedAt", o."checkpoint" as "removedAt"
  from "Connection" c left join "Checkpoint" i on i."connectionId" = c."id" and i."stream" = $4
  left join "Checkpoint" o on o."connectionId" = c."id" and o."stream" = $5
  left join "StaffMember" s on s."connectionId" = c."id" and s."staffId" = $3
  where c."platform" = $1 and c."storeKey" = $2`

type Row = Omit<ConnectionRecord, 'createdAt'> & {
  readonly createdAt: Date
  readonly staff: Person | null
  readonly installedAt: string | null
  readonly removedAt: string | null
}
