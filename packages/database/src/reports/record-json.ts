import { columnsOf, type Table } from '../repositories/table.ts'

/** SQL that makes a record of a row, as JSON with the record's own field names and ISO instants: so that one statement can bring rows of several tables. */
export function recordJson<Row>(table: Table<Row>, alias: string, fields?: readonly (keyof Row & string)[]): string {
  const columns = columnsOf(table).filter(([name]) => !fields || fields.includes(name))
  const pairs = columns.map(([name, kind]) => {
    const column = `${alias}."${name}"`
    return `'${name}', ${kind === 'instant' ? isoInstant(column) : column}`
  })
  return `json_build_object(${pairs.join(', ')})`
}

/** As Date.toISOString writes it. */
export const isoInstant = (value: string): string => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** SQL that gives a list of such records; empty where there is none. */
export const recordList = (record: string, order: string): string => `coalesce(json_agg(${record} order by ${order}), '[]'::json)`
