import type { Reports } from '@connect/core'
import type { PrismaClient } from '../repositories/database.ts'
import { prismaStatements, readOnly } from '../repositories/statements.ts'
import { activityReport } from './activity.ts'
import { homeReport } from './home.ts'
import { orderReport } from './orders.ts'
import { plannedWriteReport } from './planned-writes.ts'
import { problemReport } from './problems.ts'
import { productReport } from './products.ts'
import { workReport } from './work.ts'

/** Core's Reports on PostgreSQL: what the screens read, one statement per method, each table of it seen by one connection. */
export function createReports(prisma: PrismaClient): Reports {
  const sql = readOnly(prismaStatements(prisma))
  return {
    home: (connectionId, now) => homeReport(sql, connectionId, now),
    orders: (connectionId, query) => orderReport(sql, connectionId, query),
    products: (connectionId, query) => productReport(sql, connectionId, query),
    activity: (connectionId, query) => activityReport(sql, connectionId, query),
    problems: (connectionId, query) => problemReport(sql, connectionId, query),
    work: (connectionId, latest) => workReport(sql, connectionId, latest),
    plannedWrites: (connectionId, runId, query) => plannedWriteReport(sql, connectionId, runId, query),
  }
}
