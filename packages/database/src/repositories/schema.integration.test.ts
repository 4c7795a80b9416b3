import { createTestDatabase, type TestDatabase } from '@connect/testing/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activityTable } from './activity.ts'
import { checkpointTable } from './checkpoints.ts'
import { connectionsTable } from './connection.ts'
import { createDatabase, type Database } from './database.ts'
import { effectTable } from './effects.ts'
import { inboxTable } from './inbox.ts'
import { levelTable } from './levels.ts'
import { linkTable } from './links.ts'
import { methodTable } from './methods.ts'
import { orderTable } from './orders.ts'
import { pickingTable } from './pickings.ts'
import { problemTable } from './problems.ts'
import { requestTable } from './requests.ts'
import { runTable } from './runs.ts'
import { shipmentTable } from './shipments.ts'
import { type ColumnKind, columnsOf, type Table } from './table.ts'
import { variantTable } from './variants.ts'

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly place: number
  readonly collation: string | null
  readonly value: string | null
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  'timestamp with time zone': 'instant',
  integer: 'integer',
  boolean: 'boolean',
  jsonb: 'json',
}

const tables = [
  [activityTable, checkpointTable, effectTable, inboxTable, levelTable, linkTable, methodTable, orderTable],
  [pickingTable, problemTable, requestTable, runTable, shipmentTable, variantTable],
].flat() as unknown as readonly Table<Record<string, unknown>>[]

describe('the schema', () => {
  let test: TestDatabase
  let database: Database
  let columns: readonly Column[] = []
  beforeAll(async () => {
    test = await createTestDatabase()
    database = createDatabase(test.url)
    columns = await database.prisma.$queryRaw<Column[]>`
      select table_name::text as table, column_name::text as name, data_type::text as type, ordinal_position::int as place,
        collation_name::text as collation, column_default::text as value
      from information_schema.columns where table_schema = 'public' and table_name not like '\\_%' order by 1, 4`
  })
  afterAll(async () => {
    await database.close()
    await test.drop()
  })

  it.each(tables.map((table) => ({ name: table.name, table })))(
    '$name has the columns that its repository writes, and no other',
    ({ name, table }) => {
      const found = columns.filter((column) => column.table === name && column.name !== 'connectionId')
      expect(Object.fromEntries(found.map((column) => [column.name, kinds[column.type]]))).toEqual(Object.fromEntries(columnsOf(table)))
    },
  )

  it('Connection has the columns of its record, and those of the lease', () => {
    const found = columns.filter((column) => column.table === 'Connection').map((column) => column.name)
    expect(found.toSorted()).toEqual([...Object.keys(connectionsTable.columns), 'leaseOwner', 'leaseUntil', 'fence'].toSorted())
  })

  it('begins every table of a connection with the connection', () => {
    const others = new Set(['Connection', 'AppSession'])
    const first = columns.filter((column) => column.place === 1 && !others.has(column.table))
    expect(first.length).toBeGreaterThan(15)
    expect(first.filter((column) => column.name !== 'connectionId')).toEqual([])
  })

  it('orders text alike on every server: each text column has collation C', () => {
    expect(columns.filter((column) => column.type === 'text' && column.collation !== 'C')).toEqual([])
  })

  it('makes no id and no instant by itself', () => {
    expect(columns.filter((column) => column.value !== null).map((column) => `${column.table}.${column.name} ${column.value}`)).toEqual([
      'Connection.fence 0',
    ])
  })
})
