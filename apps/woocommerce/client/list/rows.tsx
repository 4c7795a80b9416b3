import type { ReactNode } from 'react'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly isOrdered?: boolean
  readonly children: (row: Row) => ReactNode
}

/** Rows one below the other, with a line between them. */
export function Rows<Row>({ rows, keyOf, isOrdered = false, children }: RowsProps<Row>) {
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List className="intellitrack-rows">
      {rows.map((row) => (
        <li key={keyOf(row)}>{children(row)}</li>
      ))}
    </List>
  )
}
