import { Badge, Group, ScrollArea, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { ActivityView } from '../../shared/views.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { When } from '../parts/when.tsx'

const colours: Readonly<Record<string, string>> = {
  applied: 'teal',
  already: 'teal',
  rejected: 'red',
  waiting: 'yellow',
  skipped: 'gray',
  superseded: 'gray',
  note: 'blue',
}

/** Every end of every input, latest first, by order number or SKU. */
export function Activity() {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text, 250)
  const query = useView<{ readonly activity: readonly ActivityView[] }>(`activity?search=${encodeURIComponent(search)}`)
  const rows = query.data?.activity ?? []
  return (
    <>
      <TextInput
        my="xs"
        size="xs"
        placeholder="Order number or SKU, exactly"
        aria-label="Search activity"
        onChange={(event) => setText(event.currentTarget.value.trim())}
      />
      {emptiness(query, rows.length, search ? `Nothing about "${search}".` : 'Nothing has happened yet.') ?? (
        <ScrollArea h={280} viewportProps={{ tabIndex: 0 }} scrollbars="y">
          <Table aria-label="Activity">
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td w={130} visibleFrom="sm">
                    <When at={row.at} />
                  </Table.Td>
                  <Table.Td w={110} visibleFrom="sm">
                    <Result result={row.result} />
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    <Group gap="xs" hiddenFrom="sm">
                      <When at={row.at} />
                      <Result result={row.result} />
                    </Group>
                    {row.message}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </>
  )
}

const Result = ({ result }: { readonly result: string }) => (
  <Badge size="sm" variant="light" color={colours[result] ?? 'gray'}>
    {result}
  </Badge>
)
