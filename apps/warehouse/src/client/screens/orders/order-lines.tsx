import type { Schemas } from '@connect/intellitrack/contract'
import { Card, Progress, Table, Text } from '@mantine/core'
import { usePlaces } from '../../parts/use-places.ts'

export function OrderLines({ order }: { readonly order: Schemas['PickingOrder'] }) {
  const { nameOf } = usePlaces()
  return (
    <Card withBorder p={0}>
      <Table.ScrollContainer minWidth={640}>
        <Table aria-label="Lines">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Line</Table.Th>
              <Table.Th>Item</Table.Th>
              <Table.Th ta="right">Ordered</Table.Th>
              <Table.Th ta="right">Picked</Table.Th>
              <Table.Th ta="right">Shipped</Table.Th>
              <Table.Th w={120}>Progress</Table.Th>
              <Table.Th>Picked from</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {order.lines.map((line) => (
              <Table.Tr key={line.lineNumber}>
                <Table.Td>{line.lineNumber}</Table.Td>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {line.itemNumber}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[line.description, line.comment].filter(Boolean).join(' - ')}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">
                  {line.ordered} {line.uom}
                </Table.Td>
                <Table.Td ta="right">{line.picked}</Table.Td>
                <Table.Td ta="right">{line.shipped}</Table.Td>
                <Table.Td>
                  <Progress
                    value={(100 * Number(line.picked)) / Math.max(1, Number(line.ordered))}
                    aria-label={`Line ${line.lineNumber} picked`}
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="xs">{line.picks.map((pick) => `${pick.quantity} from ${nameOf(pick.locationId)}`).join('; ') || '-'}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  )
}
