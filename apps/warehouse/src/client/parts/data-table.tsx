import { Alert, Button, Card, Center, Skeleton, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { List } from '../api/use-list.ts'
import { CardRows, type RowsProps, TableRows } from './rows.tsx'

export type { Column } from './rows.tsx'

/**
 * Rows of a list with its loading, failing, empty and longer-than-shown states. A row that opens something does so by a click anywhere, and
 * by its first cell for who uses no mouse.
 */
export function DataTable<Row>(
  props: Omit<RowsProps<Row>, 'rows'> & {
    readonly list: List<Row>
    readonly empty: string
  },
) {
  const { list, empty, ...rest } = props
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
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
  const Rows = narrow ? CardRows : TableRows
  return (
    <Stack gap="sm">
      <Rows {...rest} rows={list.rows} />
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
  <Stack gap="xs" role="status" aria-label="Loading">
    {[1, 2, 3, 4, 5].map((line) => (
      <Skeleton key={line} height={36} />
    ))}
  </Stack>
)
