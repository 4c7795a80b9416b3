import type { WarehouseContext } from '../../context.ts'
import type { PickingOrder } from '../../model/orders.ts'
import type { Division } from '../../model/places.ts'
import type { EffectResult } from '../../model/records.ts'
import { done, type Outcome, refuse } from '../../outcome.ts'
import { once } from '../../rules/once.ts'
import { type OrderEvent, refusedNow } from '../../rules/order-states.ts'
import { writableDivision } from '../../rules/writable-division.ts'

export interface OrderCommand {
  readonly orderId: string
  readonly operation: string
  readonly event: OrderEvent
  readonly content?: unknown
  readonly key?: string | undefined
  /** Refuse when the order has changed since. */
  readonly version?: number | undefined
}

export interface Changed<T> {
  readonly order: PickingOrder
  readonly more: T
  readonly result?: EffectResult
}

/**
 * One command on one order: found, its division open, not done before under this key, based on the present version, and allowed by the
 * table of states; then `run`. A replay answers the order as it is now.
 */
export function onOrder<T>(
  context: WarehouseContext,
  command: OrderCommand,
  run: (order: PickingOrder, division: Division) => Outcome<Changed<T>>,
  again: (order: PickingOrder, resultId: string) => T,
): Outcome<{ readonly order: PickingOrder; readonly more: T }> {
  const { orderId, operation, key, event, version } = command
  const order = context.tables.orders.get(orderId)
  if (!order) return refuse('not_found', `There is no picking order ${orderId}.`)
  const { divisionId } = order
  const division = writableDivision(context, divisionId)
  if (!division.ok) return division
  const content = { orderId, content: command.content ?? null }
  const outcome = once<Changed<T>>(context, { divisionId, key, operation, content }, () => {
    const refused = refusedNow(order, event) ?? refusedVersion(order, version)
    if (refused) return refused
    const changed = run(order, division.value)
    if (!changed.ok) return changed
    return done({ value: changed.value, result: changed.value.result ?? { type: 'picking_order', id: order.id } })
  })
  if (!outcome.ok) return outcome
  if (outcome.value.replayed) return done({ order, more: again(order, outcome.value.effect.result.id) })
  return done({ order: outcome.value.value.order, more: outcome.value.value.more })
}

function refusedVersion(order: PickingOrder, version: number | undefined) {
  if (version === undefined || version === order.version) return undefined
  const message = `Picking order ${order.orderNumber} is at version ${order.version}, the change was made for version ${version}. Read it again.`
  return refuse('version_conflict', message, 'version', { version: order.version })
}
