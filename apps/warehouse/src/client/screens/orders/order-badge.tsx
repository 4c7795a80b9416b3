import type { Schemas } from '@connect/intellitrack/contract'
import { Badge } from '@mantine/core'

type Order = Schemas['PickingOrder']

export const picked = (order: Order): number => order.lines.reduce((sum, line) => sum + Number(line.picked), 0)
export const ordered = (order: Order): number => order.lines.reduce((sum, line) => sum + Number(line.ordered), 0)
export const shipped = (order: Order): number => order.lines.reduce((sum, line) => sum + Number(line.shipped), 0)

/** Open and closed are IntelliTrack's own states; how far it is, is said beside it. */
export function OrderBadge({ order }: { readonly order: Order }) {
  if (order.deletedAt)
    return (
      <Badge color="gray" variant="light">
        Deleted
      </Badge>
    )
  if (order.status === 'open')
    return <Badge color={picked(order) > 0 ? 'yellow' : 'blue'}>{picked(order) > 0 ? 'Open, picking' : 'Open'}</Badge>
  const short = picked(order) < ordered(order)
  return <Badge color={short ? 'orange' : 'teal'}>{short ? 'Closed short' : 'Closed'}</Badge>
}
