import type { ReactNode } from 'react'
import styled from 'styled-components'

interface RowsProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
}

/** Rows one below the other, with a line between them. */
export const Rows = <Row,>({ rows, keyOf, children }: RowsProps<Row>) => (
  <PlainList>
    {rows.map((row) => (
      <li key={keyOf(row)}>{children(row)}</li>
    ))}
  </PlainList>
)

export const PlainList = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  > li {
    padding: ${({ theme }) => `${theme.spacing.medium} 0`};
  }

  > li + li {
    border-top: ${({ theme }) => theme.border.box};
  }

  > li:first-child {
    padding-top: 0;
  }

  > li:last-child {
    padding-bottom: 0;
  }
`
