import type { ConnectionId, ConnectionRecord, Repositories } from '@connect/core'
import type { Statements } from './statements.ts'
import { storableJson } from './storable.ts'
import { columnsOf, sqlTypes, type Table } from './table.ts'

/** The lease's columns are not here: they are not the record's, and a put leaves them alone. */
export const connectionsTable: Table<ConnectionRecord> = {
  name: 'Connection',
  key: ['id'],
  columns: {
    id: 'text',
    platform: 'text',
    storeKey: 'text',
    storeName: 'text',
    state: 'text',
    externalSystem: 'text',
    warehouseUrl: 'text',
    settings: 'json',
    settingsVersion: 'integer',
    features: 'json',
    timeZone: 'text',
    decrementsAt: 'text',
    marks: 'json',
    createdAt: 'instant',
  },
}

const columns = columnsOf(connectionsTable)
const names = columns.map(([name]) => `"${name}"`).join(', ')
const types = columns.map(([name, kind]) => `"${name}" ${sqlTypes[kind]}`).join(', ')
const changes = columns.filter(([name]) => name !== 'id').map(([name]) => `"${name}" = r."${name}"`)
const source = `json_to_record($1::json) as r(${types})`
const insert = `insert into "Connection" (${names}) select ${names} from ${source}`
// Not "on conflict do update": that would lock the row as if its keys changed, and every signal of the store would wait for this transaction.
const update = `update "Connection" c set ${changes.join(', ')} from ${source} where c."id" = r."id" returning 1`

export function connectionRepository(sql: Statements, connectionId: ConnectionId): Repositories['connection'] {
  return {
    get: async () => {
      const [record] = await findConnections(sql, 'where "id" = $1', connectionId)
      if (!record) throw new Error(`Connection ${connectionId} does not exist`)
      return record
    },
    put: async (record) => {
      if (record.id !== connectionId) throw new Error(`Connection ${record.id} put through ${connectionId}: each has its own unit of work`)
      const values = [storableJson(record)]
      const changed = await sql.change(update, values)
      if (changed.length === 0) await sql.change(insert, values)
    },
  }
}

/** `rest` follows the select; values begin at $1. */
export async function findConnections(sql: Statements, rest: string, ...values: readonly unknown[]): Promise<readonly ConnectionRecord[]> {
  const rows = await sql.query<ConnectionRow>(`select ${names} from "Connection" ${rest}`, values)
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

/** false: its store has a connection already. */
export async function insertConnection(sql: Statements, record: ConnectionRecord): Promise<boolean> {
  const added = await sql.change(`${insert} on conflict ("platform", "storeKey") do nothing returning 1`, [storableJson(record)])
  return added.length === 1
}

type ConnectionRow = Omit<ConnectionRecord, 'createdAt'> & { readonly createdAt: Date }
