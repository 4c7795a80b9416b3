import type { GroupKey } from '../domain/ids.ts'
import type { PickingRecord } from '../records/order.ts'
import { acceptedDecision } from './order-accepted.ts'
import { later, orderRefusal } from './order-eligibility.ts'
import type { GroupFacts, OrderDecision, OrderFacts } from './order-facts.ts'
import { incomingDecision } from './order-incoming.ts'
import { orderNumbers, unrouted } from './order-number.ts'

/** What is to be done with one group of an order. */
export interface GroupDecision {
  readonly groupKey: GroupKey
  readonly record: PickingRecord | null
  readonly orderNumber: string
  readonly facts: GroupFacts
  readonly decision: OrderDecision
}

/**
 * What is to be done with each part of one order: the parts the store has now, and the parts it had that we know of.
 * Pure: the same facts always give the same answer. An order refused as a whole, of which nothing is known yet, has no parts at all.
 */
export function decideOrder(facts: OrderFacts): { readonly refusal: OrderDecision | null; readonly groups: readonly GroupDecision[] } {
  const refusal = orderRefusal(facts)
  const numbers = orderNumbers(facts.order, facts.pickings, facts.connection.settings.orderNumberPrefix)
  const keys = new Set([...facts.order.groups.map((group) => group.key), ...facts.pickings.map((record) => record.groupKey)])
  if (facts.order.groups.length === 0 && !refusal && keys.size === 0) keys.add(unrouted)
  const groups = [...keys].map((groupKey): GroupDecision => {
    const record = facts.pickings.find((one) => one.groupKey === groupKey) ?? null
    const orderNumber = numbers.get(groupKey) ?? record?.orderNumber ?? facts.connection.settings.orderNumberPrefix + facts.order.number
    const group = facts.order.groups.find((one) => one.key === groupKey) ?? null
    const groupFacts: GroupFacts = { ...facts, groupKey, group, record, orderNumber }
    return { groupKey, record, orderNumber, facts: groupFacts, decision: decideGroup(groupFacts, refusal) }
  })
  return { refusal, groups }
}

function decideGroup(facts: GroupFacts, refusal: ReturnType<typeof orderRefusal>): OrderDecision {
  if (facts.groupKey === unrouted) return notRouted(facts, refusal)
  const { record } = facts
  if (record && isInWarehouse(record)) return acceptedDecision(facts, record)
  return incomingDecision(facts, refusal)
}

/** Or was, until a person deleted it there. What we took back ourselves is not. */
const isInWarehouse = ({ state, status }: PickingRecord): boolean =>
  state === 'accepted' || state === 'done' || (state === 'held' && status === 'deleted')

/** The store has not decided yet what leaves from where; it is looked at again soon. */
function notRouted(facts: GroupFacts, refusal: ReturnType<typeof orderRefusal>): OrderDecision {
  if (facts.order.groups.length > 0) return { kind: 'skip', code: 'routed', message: `Order ${facts.orderNumber} has been routed` }
  if (refusal) return refusal
  const looks = facts.record?.attempts ?? 0
  const message = `The store has not decided yet where order ${facts.orderNumber} leaves from`
  return { kind: 'wait', code: 'not_routed', message, lookAgainAt: later(facts.now, Math.min(60, 2 ** looks)) }
}
