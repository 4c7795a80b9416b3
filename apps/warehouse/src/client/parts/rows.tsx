import { Card, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Opener } from './opener.tsx'
import { scrollableBy } from './scrollable-by.ts'

export interface Column<Row> {
  /** Empty: what can be done with the row. */
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** On a phone its label stands above it: it needs the whole width. */
  readonly wide?: boolean
}

export interface RowsProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly pathOf?: (row: Row) => string
}

/** As a table, where there is room for one. */
export function TableRows<Row>({ label, rows, columns, rowKey, onOpen, pathOf }: RowsProps<Row>) {
  return (
    <Card withBorder p={0}>
      <Table.ScrollContainer minWidth={Math.min(900, columns.length * 100)} scrollAreaProps={scrollableBy(label)}>
        <Table highlightOnHover={onOpen !== undefined} verticalSpacing="xs" aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.title} ta={column.numeric ? 'right' : 'left'}>
                  {column.title || <VisuallyHidden>Actions</VisuallyHidden>}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row)} {...(onOpen ? { onClick: () => onOpen(row), style: { cursor: 'pointer' } } : {})}>
                {columns.map((column, index) => (
                  <Table.Td key={column.title} ta={column.numeric ? 'right' : 'left'}>
                    {index === 0 && onOpen ? (
                      <Opener onOpen={() => onOpen(row)} path={pathOf?.(row)}>
                        {column.cell(row)}
                      </Opener>
                    ) : (
                      column.cell(row)
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  )
}

/** As cards, one below the other, on a phone: nothing lies beyond its edge. */
export function CardRows<Row>({ label, rows, columns, rowKey, onOpen, pathOf }: RowsProps<Row>) {
  const [first, ...others] = columns
  return (
    <Stack component="ul" gap="xs" m={0} p={0} aria-label={label} style={{ listStyle: 'none' }}>
      {rows.map((row) => (
        <Card component="li" withBorder p="sm" key={rowKey(row)}>
          <Stack gap={6}>
            {onOpen ? (
              <Opener onOpen={() => onOpen(row)} path={pathOf?.(row)}>
                {first?.cell(row)}
              </Opener>
            ) : (
              first?.cell(row)
            )}
            {others.map((column) =>
              column.title === '' ? (
                <div key="actions">{column.cell(row)}</div>
              ) : (
                <Group key={column.title} justify="space-between" align="baseline" wrap={column.wide ? 'wrap' : 'nowrap'} gap="4px 16px">
                  <Text size="xs" c="dimmed" style={{ flexShrink: 0 }} {...(column.wide ? { w: '100%' } : {})}>
                    {column.title}
                  </Text>
                  <Text size="sm" component="div" ta={column.wide ? 'left' : 'right'} style={{ overflowWrap: 'anywhere' }}>
                    {column.cell(row)}
                  </Text>
                </Group>
              ),
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}
