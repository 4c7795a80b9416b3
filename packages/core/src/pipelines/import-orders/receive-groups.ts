import { type Outcome, rejected } from '../../domain/outcome.ts'
import type { AcceptedPickingOrder, PickingOrderDraft } from '../../domain/warehouse.ts'
import type { GroupDecision } from '../../planning/order-decision.ts'
import type { PickingRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { type EffectSender, type Performed, performEffects } from '../effects.ts'
import { findPickingOrder } from '../find-write.ts'
import { attemptFailed } from './attempt-failed.ts'
import { receiveKey } from './effect-keys.ts'
import type { GroupEnd } from './group-end.ts'
import { acceptedLines, atRest, nothingThere, pickingRecord } from './picking-record.ts'

export type ReceiveDecision = GroupDecision & { readonly decision: Extract<GroupDecision['decision'], { kind: 'receive' }> }

/** How many picking orders the warehouse takes in one command (contract). */
export const receiveLimit = 100

/** Hands new picking orders over, 100 at a time. What is on its way is recorded as such before it leaves. */
export async function receiveGroups(
  context: RunContext,
  groups: readonly ReceiveDecision[],
  openSince: (group: GroupDecision) => string | null,
): Promise<{ readonly ends: readonly GroupEnd[]; readonly performed: readonly Performed<unknown>[] }> {
  const ends: GroupEnd[] = []
  const performed: Performed<unknown>[] = []
  for (let from = 0; from < groups.length; from += receiveLimit) {
    const batch = groups.slice(from, from + receiveLimit)
    await context.unitOfWork.transaction(context.connectionId, (r) => r.pickings.put(batch.map(onItsWay)))
    const done = await performEffects(
      context,
      receiver(context),
      batch.map((group) => requestOf(context, group)),
    )
    performed.push(done)
    done.outcomes.forEach((outcome, index) => {
      const group = batch[index] as ReceiveDecision
      ends.push(endOf(context, group, outcome, openSince(group)))
    })
  }
  return { ends, performed }
}

const receiver = ({ warehouse }: RunContext): EffectSender<PickingOrderDraft, AcceptedPickingOrder> => ({
  kind: 'receive_order',
  subject: (draft) => draft.reference.orderId,
  send: (drafts) => warehouse.receiveOrders(drafts),
  find: ({ key }) => findPickingOrder(warehouse, key),
})

function requestOf(context: RunContext, group: ReceiveDecision): PickingOrderDraft {
  const record = pickingRecord(group)
  const draft = { ...group.decision.draft, key: receiveKey(context, record) }
  return record.pickingOrderId ? { ...draft, recreate: true } : draft
}

/** An earlier attempt may have carried another version: which of them arrived, nobody knows then. */
function onItsWay(group: ReceiveDecision): PickingRecord {
  const { record, decision } = group
  const doubtful = record?.state === 'sending' && record.acceptedDigest !== decision.version
  return { ...pickingRecord(group), ...nothingThere, state: 'sending', acceptedDigest: doubtful ? null : decision.version }
}

function endOf(context: RunContext, group: ReceiveDecision, outcome: Outcome<AcceptedPickingOrder>, openSince: string | null): GroupEnd {
  const sent = onItsWay(group)
  if (outcome.kind === 'applied' || outcome.kind === 'already') return accepted(context, group, sent, outcome)
  const record: PickingRecord = outcome.kind === 'uncertain' ? sent : { ...sent, acceptedDigest: null, state: 'held' }
  return attemptFailed(context, outcome, { record, digest: group.decision.digest, openSince })
}

function accepted(
  context: RunContext,
  group: ReceiveDecision,
  sent: PickingRecord,
  outcome: Extract<Outcome<AcceptedPickingOrder>, { kind: 'applied' | 'already' }>,
): GroupEnd {
  const { decision, record: before } = group
  const ours = outcome.kind === 'applied' || (before?.state === 'sending' && sent.acceptedDigest !== null)
  const record: PickingRecord = {
    ...sent,
    ...atRest,
    state: 'accepted',
    status: 'open',
    pickingOrderId: outcome.value.pickingOrderId,
    pickingOrderNumber: outcome.value.orderNumber,
    warehouseVersion: outcome.value.version,
    accepted: acceptedLines(decision.draft, group),
    acceptedDigest: ours ? decision.version : null,
    updatedAt: nowOf(context.clock),
  }
  const notes = decision.notes.length > 0 ? `; ${decision.notes.join('; ')}` : ''
  const words = outcome.kind === 'applied' ? 'is picking order' : 'was picking order already:'
  const message = `Order ${record.orderNumber} ${words} ${outcome.value.orderNumber}${notes}`
  const end: GroupEnd = { record, result: outcome.kind, code: 'order_imported', message, problem: null }
  return ours ? end : { ...end, again: 'decide', contentUnknown: true }
}

export type WithdrawDecision = GroupDecision & { readonly decision: Extract<GroupDecision['decision'], { kind: 'withdraw' }> }

/** Asks what became of picking orders that are wanted no more, and sends none of them. */
export async function withdrawGroups(
  context: RunContext,
  groups: readonly WithdrawDecision[],
): Promise<{ readonly ends: readonly GroupEnd[]; readonly performed: Performed<unknown> }> {
  type Key = Pick<PickingOrderDraft, 'key'>
  const { find } = receiver(context)
  const sender: EffectSender<Key, AcceptedPickingOrder> = {
    kind: 'receive_order',
    subject: ({ key }) => key,
    send: async (keys) => keys.map(() => rejected('withdrawn', 'No longer wanted')),
    find: (request) => find(request as PickingOrderDraft),
  }
  const requests = groups.map((group) => ({ key: receiveKey(context, pickingRecord(group)) }))
  const performed = await performEffects(context, sender, requests)
  return {
    performed,
    ends: groups.map((group, index) => withdrawn(context, group, performed.outcomes[index] as Outcome<AcceptedPickingOrder>)),
  }
}

function withdrawn(context: RunContext, group: WithdrawDecision, outcome: Outcome<AcceptedPickingOrder>): GroupEnd {
  const record = pickingRecord(group)
  const { code, message, into } = group.decision
  if (outcome.kind === 'applied' || outcome.kind === 'already') {
    const { pickingOrderId, orderNumber, version } = outcome.value
    const there = { pickingOrderId, pickingOrderNumber: orderNumber, warehouseVersion: version }
    const arrived: PickingRecord = { ...record, ...atRest, ...nothingThere, ...there, state: 'accepted', status: 'open' }
    return { record: arrived, result: 'waiting', code, message, problem: null, again: 'decide' }
  }
  if (outcome.kind !== 'rejected') return attemptFailed(context, outcome, { record, digest: '', openSince: null })
  const gone: PickingRecord = { ...record, ...atRest, ...nothingThere, state: into === 'skip' ? 'skipped' : 'waiting', code, message }
  return { record: gone, result: into === 'skip' ? 'skipped' : 'waiting', code, message, problem: null }
}
