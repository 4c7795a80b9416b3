import type { Schemas } from '@connect/intellitrack/contract'
import { Progress, Text } from '@mantine/core'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { usePlaces } from '../../parts/use-places.ts'

type Line = Schemas['PickingOrder']['lines'][number]

export function OrderLines({ order }: { readonly order: Schemas['PickingOrder'] }) {
  const { nameOf } = usePlaces()
  const columns: readonly Column<Line>[] = [
    {
      title: 'Item',
      cell: (line) => (
        <>
          <Text size="sm" fw={500}>
            {line.itemNumber}
          </Text>
          <Text size="xs" c="dimmed">
            {[line.description, line.comment].filter(Boolean).join(' - ')}
          </Text>
        </>
      ),
    },
    { title: 'Line', cell: (line) => line.lineNumber },
    { title: 'Ordered', cell: (line) => `${line.ordered} ${line.uom}`, numeric: true },
    { title: 'Picked', cell: (line) => line.picked, numeric: true },
    { title: 'Shipped', cell: (line) => line.shipped, numeric: true },
    {
      title: 'Progress',
      cell: (line) => (
        <Progress
          w={100}
          mt={6}
          value={(100 * Number(line.picked)) / Math.max(1, Number(line.ordered))}
          aria-label={`Line ${line.lineNumber} picked`}
        />
      ),
    },
    {
      title: 'Picked from',
      cell: (line) => (
        <Text size="xs">{line.picks.map((pick) => `${pick.quantity} from ${nameOf(pick.locationId)}`).join('; ') || '-'}</Text>
      ),
    },
  ]
  const list = { rows: order.lines, loading: false, error: null, more: null }
  return <DataTable label="Lines" list={list} columns={columns} rowKey={(line) => String(line.lineNumber)} empty="No lines." />
}
