import { Modal, ScrollArea, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PlannedWriteView } from '../../shared/views.ts'
import { api } from '../api/api.ts'
import { emptiness } from '../parts/empty.tsx'

/** The exact list of what a run would write; nothing is changed. */
export function DryRun({ kind, title, onClose }: { readonly kind: string; readonly title: string; readonly onClose: () => void }) {
  const query = useQuery({
    queryKey: ['dry-run', kind],
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => api<{ readonly writes: readonly PlannedWriteView[] }>('dry-run', { kind }),
  })
  const writes = query.data?.writes ?? []
  return (
    <Modal opened onClose={onClose} title={`Dry run: ${title}`} size="xl">
      {emptiness(query, writes.length, 'Nothing would be written: both sides agree.') ?? (
        <>
          <Text size="sm" mb="xs">
            {writes.length} {writes.length === 1 ? 'write' : 'writes'}, none of them made.
          </Text>
          <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0 }}>
            <Table aria-label="Writes">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Where</Table.Th>
                  <Table.Th>What</Table.Th>
                  <Table.Th>Of</Table.Th>
                  <Table.Th>Now</Table.Th>
                  <Table.Th>Then</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {writes.map((write) => (
                  <Table.Tr key={`${write.system} ${write.action} ${write.label} ${write.after}`} style={{ overflowWrap: 'anywhere' }}>
                    <Table.Td>{write.system}</Table.Td>
                    <Table.Td>{write.action.replaceAll('_', ' ')}</Table.Td>
                    <Table.Td>{write.label}</Table.Td>
                    <Table.Td>{write.before ?? '-'}</Table.Td>
                    <Table.Td>{write.after}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
        </>
      )}
    </Modal>
  )
}
