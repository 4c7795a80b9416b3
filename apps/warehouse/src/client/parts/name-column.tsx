import { Text } from '@mantine/core'
import type { Column } from './rows.tsx'

/** The column by which a person knows a row. */
export const nameColumn = <Row,>(title: string, nameOf: (row: Row) => string): Column<Row> => ({
  title,
  cell: (row) => (
    <Text size="sm" fw={500}>
      {nameOf(row)}
    </Text>
  ),
})
