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
}

/** One statement. null: the store has no connection. */
export async function findAdmission(prisma: PrismaClient, platform: string, storeKey: string, staffId: string): Promise<Admission | null> {
  const [row] = await prismaStatements(prisma).query<Row>(text, [platform, storeKey, staffId])
  if (!row) return null
  const { staff, createdAt, ...rest } = row
  return { connection: { ...rest, createdAt: createdAt.toISOString() }, staff }
}

const columns = columnsOf(connectionsTable).map(([name]) => `c."${name}"`)
const person = recordJson(staffTable, 's', ['staffId', 'name', 'isOwner', 'view', 'manualSync', 'configure', 'removedAt'])
const text = `select ${columns.join(', ')}, case when s."staffId" is null then null else ${person} end as "staff"
  from "Connection" c left join "StaffMember" s on s."connectionId" = c."id" and s."staffId" = $3
  where c."platform" = $1 and c."storeKey" = $2`

type Row = Omit<ConnectionRecord, 'createdAt'> & { readonly createdAt: Date; readonly staff: Person | null }
