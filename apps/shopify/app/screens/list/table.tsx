import { IndexTable } from '@shopify/polaris'
import type { ReactNode } from 'react'

interface TableProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly isLoading: boolean
}
export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** For sentences: more room, and lines that break. */
  readonly isWide?: boolean
  readonly isNumber?: boolean
  /** The same whatever the rows hold: from page to page no column moves. */
  readonly width?: string
}

/** Rows side by side with their headings; the first column names the row. */
export function Table<Row>({ rows, keyOf, columns, isLoading }: TableProps<Row>) {
  const [first, ...others] = columns.map(({ title, isNumber = false }) => ({
    title,
    alignment: isNumber ? ('end' as const) : ('start' as const),
  }))
  if (!first) return null
  return (
    <IndexTable headings={[first, ...others]} itemCount={rows.length} selectable={false} loading={isLoading}>
      {rows.map((row, position) => (
        <IndexTable.Row key={keyOf(row)} id={keyOf(row)} position={position}>
          {columns.map(({ title, cell, isWide = false, isNumber = false, width }, column) => (
            <IndexTable.Cell
              key={title}
              as={column === 0 ? 'th' : 'td'}
              {...(column === 0 ? { scope: 'row' } : {})}
              className={`connect-cell${isWide ? ' wide-text' : ''}${isNumber ? ' number' : ''}`}
            >
              {width ? <div style={{ width }}>{cell(row)}</div> : cell(row)}
            </IndexTable.Cell>
          ))}
        </IndexTable.Row>
      ))}
    </IndexTable>
  )
}
