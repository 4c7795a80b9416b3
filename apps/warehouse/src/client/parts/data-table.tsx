import { Alert, Button, Card, Center, Skeleton, Stack, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { List } from '../api/use-list.ts'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
}

/** Rows of a list with its loading, failing, empty and longer-than-shown states. */
export function DataTable<Row>(props: {
  readonly label: string
  readonly list: List<Row>
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly empty: string
  readonly onOpen?: (row: Row) => void
}) {
  const { list, columns, rowKey, empty, onOpen } = props
  if (list.error)
    return (
      <Alert color="red" title="Could not be read">
        {list.error.message}
      </Alert>
    )
  if (list.loading) return <Waiting />
  if (list.rows.length === 0)
    return (
      <Card withBorder>
        <Center p="lg">
          <Text c="dimmed">{empty}</Text>
        </Center>
      </Card>
    )
  return (
    <Stack gap="sm">
      <Card withBorder p={0}>
        <Table.ScrollContainer minWidth={Math.min(900, columns.length * 130)}>
          <Table highlightOnHover={onOpen !== undefined} verticalSpacing="xs" aria-label={props.label}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column.title} ta={column.numeric ? 'right' : 'left'}>
                    {column.title}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.rows.map((row) => (
                <Table.Tr key={rowKey(row)} {...(onOpen ? { onClick: () => onOpen(row), style: { cursor: 'pointer' } } : {})}>
                  {columns.map((column) => (
                    <Table.Td key={column.title} ta={column.numeric ? 'right' : 'left'}>
                      {column.cell(row)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      {list.more && (
        <Center>
          <Button variant="default" onClick={list.more}>
            Show more
          </Button>
        </Center>
      )}
    </Stack>
  )
}

const Waiting = () => (
  <Stack gap="xs" aria-label="Loading">
    {[1, 2, 3, 4, 5].map((line) => (
      <Skeleton key={line} height={36} />
    ))}
  </Stack>
)
