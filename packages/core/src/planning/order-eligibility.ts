import type { FulfilmentOrder, StoreOrder } from '../domain/order.ts'
import type { GroupFacts, OrderDecision, OrderFacts } from './order-facts.ts'
import { ownUnits } from './order-lines.ts'

type Refusal = Extract<OrderDecision, { readonly kind: 'skip' | 'wait' }>

const skip = (code: string, message: string): Refusal => ({ kind: 'skip', code, message })

/** Whether the order as a whole may come in at all (SH-24, Q-09, DESIGN 3); null: it may. */
export function orderRefusal({ order, connection, capabilities }: OrderFacts): Refusal | null {
  const { settings } = connection
  const name = `Order ${order.number}`
  const ended = endedStates[order.state]
  if (ended) return skip(ended.code, `${name} ${ended.words}`)
  if (order.isTest && !settings.importTestOrders) return skip('test_order', `${name} is a test order`)
  if (settings.earliestOrderDate && Date.parse(order.placedAt) < Date.parse(settings.earliestOrderDate))
    return skip(
      'before_earliest_date',
      `${name} was placed ${order.placedAt}, before the earliest order date ${settings.earliestOrderDate}`,
    )
  if (capabilities.orderStatuses === 'selectable') {
    const chosen = settings.orderImportStatuses.length > 0 ? settings.orderImportStatuses : capabilities.defaultOrderStatuses
    if (!chosen.includes(order.status))
      return skip('status_not_selected', `${name} has the status ${order.statusLabel ?? order.status}, which is not imported`)
  }
  if (order.lines.every((line) => !line.requiresShipping || line.ordered === 0))
    return skip('nothing_to_ship', `${name} holds nothing that is shipped`)
  return null
}

const endedStates: Readonly<Record<StoreOrder['state'], { readonly code: string; readonly words: string } | null>> = {
  open: null,
  closed: { code: 'closed_in_store', words: 'is closed in the store' },
  cancelled: { code: 'cancelled_in_store', words: 'was cancelled in the store' },
  deleted: { code: 'deleted_in_store', words: 'was deleted in the store' },
}

/** Whether this part of it is ours to send, and whether its time has come; null: it is. */
export function groupRefusal(facts: GroupFacts, group: FulfilmentOrder): Refusal | null {
  const { order, connection } = facts
  const name = `Order ${facts.orderNumber}`
  if (group.managedBy === 'other') return skip('third_party', `${name} is fulfilled by a third party`)
  const shipped = group.lines.filter((line) => order.lines.find((one) => one.lineId === line.lineId)?.requiresShipping !== false)
  if (group.delivery === 'none' || shipped.length === 0) return skip('nothing_to_ship', `${name} holds nothing that is shipped`)
  if (shipped.every((line) => line.open === 0)) return skip('already_fulfilled', `${name} is fulfilled in the store already`)
  const { locations, importPartlyFulfilled, paymentGate } = connection.settings
  if (locations.length > 0 && !locations.some((mapping) => mapping.storeLocationId === group.locationId))
    return skip('location_not_mapped', `${name} leaves from store location ${group.locationId ?? '(none)'}, which shows no site's stock`)
  if (!importPartlyFulfilled && isPartlyFulfilled(facts, group))
    return skip('partly_fulfilled', `${name} was partly fulfilled in the store before it could be imported`)
  if (paymentGate && order.payment !== null && !paymentGate.includes(order.payment))
    return wait('payment_pending', `${name} is ${order.payment.replaceAll('_', ' ')}; only ${paymentGate.join(', ')} orders come in`)
  return notReleased(facts, group)
}

/** Held and scheduled in the store: nothing may announce their release, so they are looked at again. */
export function notReleased({ now, orderNumber }: Pick<GroupFacts, 'now' | 'orderNumber'>, group: FulfilmentOrder): Refusal | null {
  const { release } = group
  if (release.kind === 'held')
    return wait(
      'held_in_store',
      `Order ${orderNumber} is on hold in the store: ${release.reasons.join(', ') || 'no reason given'}`,
      later(now, 30),
    )
  if (release.kind === 'scheduled')
    return wait(
      'scheduled',
      `Order ${orderNumber} is scheduled for ${release.at.slice(0, 10)}`,
      release.at > now ? release.at : later(now, 15),
    )
  return null
}

const wait = (code: string, message: string, lookAgainAt: string | null = null): Refusal => ({ kind: 'wait', code, message, lookAgainAt })

/** ISO instant some minutes on. */
export const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString()

/** Units of this group that somebody else has sent: gone from the group, counted as fulfilled on the line, not recorded by us. */
function isPartlyFulfilled(facts: GroupFacts, group: FulfilmentOrder): boolean {
  return group.lines.some((line) => {
    const fulfilled = facts.order.lines.find((one) => one.lineId === line.lineId)?.fulfilled ?? 0
    return Math.min(fulfilled, line.total - line.open) > ownUnits(facts, line.lineId)
  })
}
