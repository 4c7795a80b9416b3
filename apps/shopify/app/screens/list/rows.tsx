import { Box } from '@shopify/polaris'
import type { ReactNode } from 'react'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
}

/** Rows one below the other, where a table would not fit. */
export function Rows<Row>({ rows, keyOf, children }: RowsProps<Row>) {
  return (
    <ul className="connect-rows">
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <Box padding="400">{children(row)}</Box>
        </li>
      ))}
    </ul>
  )
}
