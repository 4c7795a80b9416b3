import type { ConnectionId } from '@connect/core'
import type { Statements } from './statements.ts'
import { storableJson, storableText } from './storable.ts'
import { columnsOf, sqlTypes, type Table } from './table.ts'

/** One table, seen by one connection: every statement begins with it, so there is no way to name another's rows (G11). */
export interface ConnectionTable<Row> {
  /** `rest` follows `where "connectionId" = $1`; `values` begin at $2. */
  find(rest: string, ...values: readonly unknown[]): Promise<readonly Row[]>
  /** Writes every row in one statement; of two with one key the later counts. */
  put(rows: readonly Row[]): Promise<void>
  /** Adds those that break no rule of uniqueness; how many those were. */
  add(rows: readonly Row[]): Promise<number>
  /** `change` is the `set ...` of the statement; `rest` and `values` as in find. */
  update(change: string, rest: string, ...values: readonly unknown[]): Promise<void>
  remove(rest: string, ...values: readonly unknown[]): Promise<void>
  count(): Promise<number>
}

export function connectionTable<Row extends object>(sql: Statements, connectionId: ConnectionId, table: Table<Row>): ConnectionTable<Row> {
  const text = sqlOf(table)
  return {
    find: async (rest, ...values) => {
      const found = await sql.query<Record<string, unknown>>(text.select + rest, [connectionId, ...values.map(storableValue)])
      return found.map(text.toRow)
    },
    put: async (rows) => {
      if (rows.length > 0) await sql.change(text.upsert, [connectionId, storableJson(lastOfEachKey(table, rows))])
    },
    add: async (rows) => (rows.length === 0 ? 0 : (await sql.change(text.insert, [connectionId, storableJson(rows)])).length),
    update: async (change, rest, ...values) => {
      await sql.change(`update "${table.name}" ${change} where "connectionId" = $1 ${rest}`, [connectionId, ...values.map(storableValue)])
    },
    remove: async (rest, ...values) => {
      const text = `delete from "${table.name}" where "connectionId" = $1 ${rest}`
      await sql.change(text, [connectionId, ...values.map(storableValue)])
    },
    count: async () => {
      const text = `select count(*)::integer as count from "${table.name}" where "connectionId" = $1`
      return (await sql.query<{ readonly count: number }>(text, [connectionId]))[0]?.count ?? 0
    },
  }
}

interface TableSql<Row> {
  readonly select: string
  readonly upsert: string
  readonly insert: string
  toRow(found: Record<string, unknown>): Row
}

const built = new Map<string, TableSql<object>>()

function sqlOf<Row extends object>(table: Table<Row>): TableSql<Row> {
  const known = built.get(table.name)
  if (known) return known as TableSql<Row>
  const columns = columnsOf(table)
  const names = columns.map(([name]) => `"${name}"`).join(', ')
  const types = columns.map(([name, kind]) => `"${name}" ${sqlTypes[kind]}`).join(', ')
  const key = ['connectionId', ...table.key].map((name) => `"${name}"`).join(', ')
  const others = columns.filter(([name]) => !table.key.includes(name)).map(([name]) => `"${name}" = excluded."${name}"`)
  // One parameter for any number of rows: the statement is the same for one row and for ten thousand, so its plan is kept.
  const insert = `insert into "${table.name}" ("connectionId", ${names}) select $1, ${names} from json_to_recordset($2::json) as r(${types}) on conflict`
  const instants = columns.filter(([, kind]) => kind === 'instant').map(([name]) => name)
  const sql: TableSql<Row> = {
    select: `select ${names} from "${table.name}" where "connectionId" = $1 `,
    upsert: `${insert} (${key}) do update set ${others.join(', ')}`,
    insert: `${insert} do nothing returning 1 as added`,
    toRow: (found) => {
      for (const name of instants) if (found[name] instanceof Date) found[name] = found[name].toISOString()
      return found as Row
    },
  }
  built.set(table.name, sql as TableSql<object>)
  return sql
}

function lastOfEachKey<Row>(table: Table<Row>, rows: readonly Row[]): readonly Row[] {
  const byKey = new Map(rows.map((row) => [JSON.stringify(table.key.map((name) => row[name])), row]))
  return byKey.size === rows.length ? rows : [...byKey.values()]
}

const storableValue = (value: unknown): unknown =>
  typeof value === 'string' ? storableText(value) : Array.isArray(value) ? value.map(storableValue) : value
