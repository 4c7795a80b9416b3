import type { ConnectionTable } from './connection-table.ts'
import type { Table } from './table.ts'

/** Gives a table as one connection sees it: all that most repositories need. */
export type OpenTable = <Row extends object>(table: Table<Row>) => ConnectionTable<Row>
