import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.ts'

export type { PrismaClient } from '../generated/client.ts'
/** What a callback of `prisma.$transaction` gets. */
export type PrismaTransaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

export interface Database {
  readonly prisma: PrismaClient
  close(): Promise<void>
}

/** Opens a pool of at most `connections` on this PostgreSQL (`postgresql://...`); nothing is sent before the first statement. */
export function createDatabase(url: string, options: { readonly connections?: number } = {}): Database {
  const adapter = new PrismaPg({ connectionString: url, max: options.connections ?? 10 })
  const prisma = new PrismaClient({ adapter })
  return { prisma, close: () => prisma.$disconnect() }
}
