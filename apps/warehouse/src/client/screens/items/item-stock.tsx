import { Alert, Group, Paper, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { unwrap } from '../../api/api.ts'
import { useDivision, useSession } from '../../api/session.tsx'
import { usePlaces } from '../../parts/use-places.ts'

/** Where an item lies, and how much of it is spoken for. */
export function ItemStock({ itemNumber }: { readonly itemNumber: string }) {
  const { api, may } = useSession()
  const { id: divisionId } = useDivision()
  const { nameOf } = usePlaces()
  const { data, error } = useQuery({
    queryKey: ['item-stock', divisionId, itemNumber],
    enabled: may('Inventory View'),
    queryFn: () =>
      unwrap(api.GET('/v1/divisions/{divisionId}/inventory', { params: { path: { divisionId }, query: { itemNumber, limit: 200 } } })),
  })
  if (!may('Inventory View')) return null
  if (error) return <Alert color="red">{error.message}</Alert>
  const rows = data?.data ?? []
  const first = rows[0]
  if (data && !first) return <Text c="dimmed">None in stock.</Text>
  return (
    <Paper withBorder p="sm">
      {first && (
        <Group gap="xl" mb="xs">
          <Figure label="Available" value={first.itemAvailable} />
          <Figure label="Allocated" value={first.itemAllocated} />
        </Group>
      )}
      <Table aria-label="Stock by location">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Location</Table.Th>
            <Table.Th>Lot / serial</Table.Th>
            <Table.Th ta="right">On hand</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>{nameOf(row.locationId)}</Table.Td>
              <Table.Td>{row.lot ?? row.serial ?? '-'}</Table.Td>
              <Table.Td ta="right">
                {row.onHand} {row.uom}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
    <Text fw={600} size="lg">
      {value}
    </Text>
  </div>
)
