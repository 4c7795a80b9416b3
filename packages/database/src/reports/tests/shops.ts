import {
  type ConnectionId,
  type ConnectionRecord,
  defaultSettings,
  id,
  type ListQuery,
  noMarks,
  type Reports,
  type Repositories,
} from '@connect/core'
import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeAll } from 'vitest'
import { PrismaClient } from '../../generated/client.ts'
import { createDirectory } from '../../repositories/sql-directory.ts'
import { createUnitOfWork } from '../../repositories/unit-of-work.ts'
import { createReports } from '../create-reports.ts'
import { putRows, type RandomRows, randomRows } from './random-rows.ts'

/** Orders, and variants, of each shop. */
export const size = 60
export const now = '2026-05-11T10:30:00.000Z'
export const none: ListQuery = { search: '', filter: '', cursor: null, limit: 7 }

export interface Shop {
  readonly connectionId: ConnectionId
  readonly rows: RandomRows
}
export interface Shops {
  readonly prisma: PrismaClient
  readonly reports: Reports
  /** What went to the server, in order. */
  readonly statements: string[]
  shop(index: number): Shop
  open(connectionId: ConnectionId): Promise<void>
  write(connectionId: ConnectionId, work: (r: Repositories) => Promise<void>): Promise<void>
  /** Of one shop, in the order of the list. */
  orderIds(index: number, query: Partial<ListQuery>): Promise<readonly string[]>
  variantIds(index: number, query: Partial<ListQuery>): Promise<readonly string[]>
}

/** Three shops in one database, whose stores gave their records the same ids. */
export function useShops(): Shops {
  let database: TestDatabase
  let prisma: PrismaClient
  let reports: Reports
  const statements: string[] = []
  const shops: Shop[] = []
  const shop = (index: number) => shops[index] as Shop
  const open = async (connectionId: ConnectionId) => {
    await createDirectory(prisma).create(connectionOf(connectionId))
  }
  const write: Shops['write'] = (connectionId, work) => createUnitOfWork(prisma).transaction(connectionId, work)
  beforeAll(async () => {
    database = await createTestDatabase()
    const logged = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }), log: [{ emit: 'event', level: 'query' }] })
    logged.$on('query', (event) => statements.push(event.query))
    prisma = logged
    reports = createReports(prisma)
    for (const seed of [1, 2, 3]) {
      const connectionId = id<ConnectionId>(`connection ${seed}`)
      await open(connectionId)
      const rows = randomRows(seed, size)
      await write(connectionId, (r) => putRows(r, rows))
      shops.push({ connectionId, rows })
    }
  })
  afterAll(async () => {
    await prisma.$disconnect()
    await database.drop()
  })
  return {
    get prisma() {
      return prisma
    },
    get reports() {
      return reports
    },
    statements,
    shop,
    open,
    write,
    orderIds: async (index, query) =>
      (await walk((asked) => reports.orders(shop(index).connectionId, asked), query)).map((row) => row.order.orderId),
    variantIds: async (index, query) =>
      (await walk((asked) => reports.products(shop(index).connectionId, asked), query)).map((row) => row.variant.variantId),
  }
}

const connectionOf = (connectionId: ConnectionId): ConnectionRecord => ({
  id: connectionId,
  platform: 'any',
  storeKey: `${connectionId}.example`,
  storeName: 'A shop',
  state: 'active',
  externalSystem: `any:${connectionId}`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: 'Asia/Kolkata',
  decrementsAt: 'order',
  marks: noMarks,
  createdAt: now,
})

/** Every row of a list, page by page; `between` is done after each page. */
export async function walk<Row>(
  page: (query: ListQuery) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
  query: Partial<ListQuery> = {},
  between: (rows: readonly Row[]) => Promise<void> = async () => {},
): Promise<readonly Row[]> {
  const all: Row[] = []
  for (let cursor: string | null = null, more = true; more; ) {
    const { rows, next }: { readonly rows: readonly Row[]; readonly next: string | null } = await page({ ...none, ...query, cursor })
    all.push(...rows)
    cursor = next
    more = next !== null
    await between(rows)
  }
  return all
}
