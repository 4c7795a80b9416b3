import { Modal, Stack, Table, Text, Timeline, Title } from '@mantine/core'
import { useView } from '../api/use-view.ts'
import { emptiness } from '../parts/empty.tsx'
import { When } from '../parts/when.tsx'

interface ExplainView {
  readonly summary: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly timeline: readonly { readonly at: string; readonly message: string }[]
}

/** Everything known of one order or SKU, across store, sync and warehouse. */
export function Explain({ path, title, onClose }: { readonly path: string; readonly title: string; readonly onClose: () => void }) {
  const query = useView<ExplainView>(path)
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      {emptiness(query, query.data ? 1 : 0, 'Nothing is known of it.') ?? (
        <Stack>
          <Text>{query.data?.summary}</Text>
          <Table aria-label="Facts">
            <Table.Tbody>
              {query.data?.facts.map((fact) => (
                <Table.Tr key={fact.name}>
                  <Table.Td c="dimmed">{fact.name}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{fact.value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Title order={3} size="h5">
            Timeline
          </Title>
          {query.data?.timeline.length === 0 && <Text c="dimmed">Nothing has happened to it yet.</Text>}
          <Timeline bulletSize={12} lineWidth={2}>
            {query.data?.timeline.map((entry) => (
              <Timeline.Item key={`${entry.at} ${entry.message}`} title={<Text size="sm">{entry.message}</Text>}>
                <When at={entry.at} />
              </Timeline.Item>
            ))}
          </Timeline>
        </Stack>
      )}
    </Modal>
  )
}
