import { Badge, ScrollArea, Table, Text } from '@mantine/core'
import type { RunView } from '../../shared/views.ts'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { When } from '../parts/when.tsx'

const colours: Readonly<Record<string, string>> = { completed: 'teal', failed: 'red', running: 'blue', cancelled: 'gray' }
const reasons: Readonly<Record<string, string>> = {
  manual: 'by hand',
  signal: 'on a signal',
  schedule: 'on schedule',
  redrive: 'tried again',
}

/** Runs with their counts, which add up. */
export function Runs() {
  const query = useView<{ readonly runs: readonly RunView[] }>('runs')
  const runs = query.data?.runs ?? []
  return (
    emptiness(query, runs.length, 'No run yet.') ?? (
      <ScrollArea h={330} viewportProps={{ tabIndex: 0 }} scrollbars="y">
        <Table aria-label="Runs" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th visibleFrom="sm">Started</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th>Counts</Table.Th>
              <Table.Th ta="right" visibleFrom="sm">
                Seconds
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {runs.map((run) => (
              <Table.Tr key={run.id}>
                <Table.Td visibleFrom="sm">
                  <When at={run.startedAt} />
                </Table.Td>
                <Table.Td>
                  {run.kind}{' '}
                  <Text span size="xs" c="dimmed">
                    {reasons[run.trigger] ?? run.trigger}
                  </Text>
                  <Text size="xs" hiddenFrom="sm">
                    <When at={run.startedAt} />
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Badge size="sm" variant="light" color={colours[run.state] ?? 'gray'}>
                    {run.state}
                  </Badge>
                  {run.error && (
                    <Text size="xs" c="red">
                      {run.error}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Text size="xs">
                    {Object.entries(run.counts)
                      .filter(([, count]) => count > 0)
                      .map(([name, count]) => `${count} ${name}`)
                      .join(', ') ||
                      run.step ||
                      'nothing to do'}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" visibleFrom="sm">
                  {run.seconds?.toFixed(1) ?? ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    )
  )
}
