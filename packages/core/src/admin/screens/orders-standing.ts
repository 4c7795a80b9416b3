import { textOf } from '../../catalogue/index.ts'
import { unrouted } from '../../planning/order-number.ts'
import type { PickingRecord, PickingState } from '../../records/order.ts'
import type { OrderReport } from '../reports.ts'
import type { Tone } from '../views/frame.ts'
import type { OrderRow } from '../views/orders.ts'
import { counted } from '../wording/count.ts'
import { sentence } from '../wording/sentence.ts'

type Standing = Pick<OrderRow, 'state' | 'tone' | 'text'>

/** Of several parts, the one that is furthest behind says where the order is. */
const furthestBehind: readonly PickingState[] = ['held', 'sending', 'waiting', 'accepted', 'done', 'skipped', 'cancelled']

const words: Readonly<Record<PickingState, { readonly state: string; readonly tone: Tone }>> = {
  held: { state: 'Not imported', tone: 'critical' },
  sending: { state: 'On its way to the warehouse', tone: 'info' },
  waiting: { state: 'Waiting', tone: 'attention' },
  accepted: { state: 'In the warehouse', tone: 'info' },
  done: { state: 'Shipped', tone: 'success' },
  skipped: { state: 'Not imported', tone: 'neutral' },
  cancelled: { state: 'Taken back', tone: 'neutral' },
}

/** Where an order is, and why: what stands in its way comes first, then what was sent. */
export function orderStanding(report: OrderReport): Standing {
  const parts = telling(report.pickings)
  const [first] = furthestBehind.flatMap((state) => parts.filter((part) => part.state === state))
  if (!first) return { state: 'Not imported', tone: 'neutral', text: textWithoutParts(report.order) }
  const { state, tone } = words[first.state]
  const obstacle = report.problems[0] ?? report.shipments.find((shipment) => shipment.state === 'held')
  if (obstacle) {
    const text = obstacle.message ?? (obstacle.code === null ? 'The store did not take a shipment' : textOf(obstacle.code).title)
    return { state, tone: first.state === 'held' ? 'critical' : 'attention', text: sentence(text) }
  }
  return { state, tone, text: sentence(textOfPart(first, report)) }
}

/** A part that the store took away, or never routed, says nothing where there is another. */
function telling(pickings: readonly PickingRecord[]): readonly PickingRecord[] {
  const routed = pickings.filter((part) => part.groupKey !== unrouted || part.state !== 'skipped')
  const alive = routed.filter((part) => part.state !== 'skipped' && part.state !== 'cancelled')
  return alive.length > 0 ? alive : routed.length > 0 ? routed : pickings
}

function textWithoutParts({ state, ordered }: OrderReport['order']): string {
  if (state === 'open' && ordered === 0) return sentence(textOf('nothing_to_ship').title)
  return withoutParts[state] ?? 'Nothing of it is to be picked.'
}

const withoutParts: Readonly<Record<string, string>> = {
  open: 'It has been seen in the store; what is to be picked of it is decided in the next run.',
  closed: 'Closed in the store before it was to be picked.',
  cancelled: 'Cancelled in the store.',
  deleted: 'Deleted in the store.',
}

function textOfPart(part: PickingRecord, { shipments }: OrderReport): string {
  switch (part.state) {
    case 'accepted': {
      const [ordered, picked] = [units(part.accepted), units(part.picked)]
      return picked === 0
        ? `Sent with ${counted(ordered, 'unit')}; picking has not begun`
        : `Sent with ${counted(ordered, 'unit')}; ${picked} picked${inStore(shipments) === 0 ? '' : `, ${counted(inStore(shipments), 'shipment')} in the store`}`
    }
    case 'done':
      return inStore(shipments) === 0
        ? 'Done; nothing was left to tell the store'
        : `${counted(inStore(shipments), 'shipment')} in the store${tracking(shipments)}`
    case 'sending':
      return part.message ?? 'Sent to the warehouse; its answer is awaited'
    default:
      return part.message ?? (part.code === null ? words[part.state].state : textOf(part.code).title)
  }
}

const units = (lines: readonly { readonly quantity: number }[]): number => lines.reduce((sum, line) => sum + line.quantity, 0)
const inStore = (shipments: OrderReport['shipments']): number => shipments.filter((one) => one.state === 'recorded').length

function tracking(shipments: OrderReport['shipments']): string {
  const numbers = shipments.flatMap((one) => (one.state === 'recorded' && one.tracking?.number) || [])
  return numbers.length === 0 ? '' : `, tracking ${numbers.join(', ')}`
}
