import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { OrderReport } from '../reports.ts'
import type { OrderRow } from '../views/orders.ts'
import { when } from '../wording/when.ts'
import { retryBlocked } from './frame-access.ts'
import { orderStanding } from './orders-standing.ts'

export function orderRow(admin: Admin, connection: ConnectionRecord, report: OrderReport): OrderRow {
  const { order, pickings, shipments } = report
  const recorded = shipments.filter((one) => one.state === 'recorded').flatMap((one) => one.lines)
  return {
    orderId: order.orderId,
    number: order.number,
    placed: when(order.placedAt, connection.timeZone, admin.clock.now()),
    ...orderStanding(report),
    pickingOrders: [...new Set(pickings.flatMap((picking) => picking.pickingOrderNumber ?? []))],
    units: {
      ordered: order.ordered,
      picked: unitsIn(pickings.flatMap((picking) => picking.picked)),
      // The store's own count is as old as its last reading; ours knows what was told to it since.
      shipped: Math.max(order.fulfilled, unitsIn(recorded)),
    },
    timeline: { label: 'Timeline', screen: 'activity', search: order.number },
    actions: canBeRetried(report) ? [{ id: 'retry', label: 'Retry', blocked: retryBlocked(admin, connection) }] : [],
  }
}

const unitsIn = (lines: readonly { readonly quantity: number }[]): number => lines.reduce((sum, line) => sum + line.quantity, 0)

/** Something of it was refused, waits for an answer, or has failed before: a person may have it tried at once. */
const canBeRetried = ({ pickings, shipments, problems }: OrderReport): boolean =>
  problems.length > 0 ||
  pickings.some(({ state, attempts }) => state === 'held' || state === 'sending' || (state === 'waiting' && attempts > 0)) ||
  shipments.some(({ state }) => state === 'held' || state === 'sending')
