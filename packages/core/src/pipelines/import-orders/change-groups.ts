import type { Outcome } from '../../domain/outcome.ts'
import type { AcceptedPickingOrder, PickingOrderAmendment } from '../../domain/warehouse.ts'
import type { GroupDecision } from '../../planning/order-decision.ts'
import { draftDigest } from '../../planning/order-incoming.ts'
import type { PickingRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { type EffectSender, type Performed, performEffects } from '../effects.ts'
import { findPickingOrder, findWrite } from '../find-write.ts'
import { attemptFailed } from './attempt-failed.ts'
import { amendKey, cancelKey } from './effect-keys.ts'
import type { GroupEnd } from './group-end.ts'
import { acceptedLines, atRest, nothingThere, pickingRecord } from './picking-record.ts'

export type AmendDecision = GroupDecision & { readonly decision: Extract<GroupDecision['decision'], { kind: 'amend' }> }
export type CancelDecision = GroupDecision & { readonly decision: Extract<GroupDecision['decision'], { kind: 'cancel' }> }
type CancelRequest = Parameters<RunContext['warehouse']['cancelOrder']>[0]
interface Changed {
  readonly ends: readonly GroupEnd[]
  readonly performed: Performed<unknown>
}

/** Makes picking orders what the store's orders have become, as long as nobody has picked. */
export async function amendGroups(
  context: RunContext,
  groups: readonly AmendDecision[],
  openSince: (group: GroupDecision) => string | null,
): Promise<Changed> {
  const { warehouse } = context
  const sender: EffectSender<PickingOrderAmendment, AcceptedPickingOrder> = {
    kind: 'amend_order',
    subject: ({ reference }) => reference.orderId,
    send: (amendments) => oneByOne(amendments, (amendment) => warehouse.amendOrder(amendment)),
    find: ({ key }) => findPickingOrder(warehouse, key),
  }
  const requests = groups.map((group): PickingOrderAmendment => {
    const record = pickingRecord(group)
    const { draft } = group.decision
    return {
      ...draft,
      key: amendKey(context, record, draftDigest(draft)),
      pickingOrderId: idOf(record),
      version: record.warehouseVersion ?? '0',
    }
  })
  const performed = await performEffects(context, sender, requests)
  const ends = groups.map((group, index): GroupEnd => {
    const outcome = performed.outcomes[index] as Outcome<AcceptedPickingOrder>
    const record = pickingRecord(group)
    if (outcome.kind !== 'applied' && outcome.kind !== 'already')
      return (
        learnt(context, record, outcome) ??
        attemptFailed(context, outcome, { record, digest: group.decision.version, openSince: openSince(group) })
      )
    const accepted = acceptedLines(group.decision.draft, group)
    const next: PickingRecord = {
      ...record,
      ...atRest,
      accepted,
      acceptedDigest: group.decision.version,
      warehouseVersion: outcome.value.version,
    }
    return {
      record: next,
      result: outcome.kind,
      code: 'order_amended',
      message: `Order ${record.orderNumber} was changed in the store; its picking order follows`,
      problem: null,
    }
  })
  return { ends, performed }
}

/** Takes picking orders back that the store wants no more, or has put on hold. */
export async function cancelGroups(
  context: RunContext,
  groups: readonly CancelDecision[],
  openSince: (group: GroupDecision) => string | null,
): Promise<Changed> {
  const { warehouse } = context
  const sender: EffectSender<CancelRequest, null> = {
    kind: 'cancel_order',
    subject: ({ pickingOrderId }) => pickingOrderId,
    send: (requests) => oneByOne(requests, (request) => warehouse.cancelOrder(request)),
    find: ({ key }) => findWrite(warehouse, key),
  }
  const present = groups.filter((group) => !group.decision.gone)
  const requests = present.map((group): CancelRequest => {
    const record = pickingRecord(group)
    return { key: cancelKey(context, record), pickingOrderId: idOf(record), version: record.warehouseVersion ?? '0' }
  })
  const performed = await performEffects(context, sender, requests)
  const ends = groups.map((group): GroupEnd => {
    const outcome: Outcome = group.decision.gone
      ? { kind: 'already', value: null }
      : (performed.outcomes[present.indexOf(group)] as Outcome)
    const record = pickingRecord(group)
    const gone = outcome.kind === 'rejected' && (outcome.code === 'order_deleted' || outcome.code === 'not_found')
    if (outcome.kind === 'applied' || outcome.kind === 'already' || gone)
      return taken(group, record, outcome.kind === 'applied' ? 'applied' : 'already')
    return (
      learnt(context, record, outcome) ??
      attemptFailed(context, outcome, { record, digest: `cancel:${group.decision.code}`, openSince: openSince(group) })
    )
  })
  return { ends, performed }
}

function taken({ decision, facts }: CancelDecision, record: PickingRecord, result: 'applied' | 'already'): GroupEnd {
  const { code, message, into } = decision
  const next: PickingRecord = {
    ...record,
    ...atRest,
    ...nothingThere,
    state: into,
    code,
    message,
    nextAttemptAt: into === 'waiting' ? facts.now : null,
  }
  return { record: next, result, code: 'picking_order_cancelled', message: `${message}; its picking order was taken back`, problem: null }
}

/** A refusal that says how things stand over there: the decision is taken again, knowing it. */
function learnt(context: RunContext, record: PickingRecord, outcome: Outcome<unknown>): GroupEnd | null {
  if (outcome.kind !== 'rejected') return null
  const fact = lessons[outcome.code]?.(nowOf(context.clock))
  if (!fact) return null
  const again = outcome.code === 'version_conflict' ? 'pull' : 'decide'
  return { record: { ...record, ...fact }, result: 'waiting', code: outcome.code, message: outcome.message, problem: null, again }
}

const lessons: Readonly<Record<string, (now: string) => Partial<PickingRecord>>> = {
  picking_started: (now) => ({ firstPickAt: now }),
  order_closed: () => ({ status: 'closed' }),
  order_deleted: () => ({ status: 'deleted' }),
  not_found: () => ({ status: 'deleted' }),
  version_conflict: () => ({}),
}

function idOf({ pickingOrderId, orderNumber }: PickingRecord): NonNullable<PickingRecord['pickingOrderId']> {
  if (!pickingOrderId) throw new Error(`Order ${orderNumber} is accepted but has no picking order`)
  return pickingOrderId
}

async function oneByOne<Request, Value>(
  requests: readonly Request[],
  send: (request: Request) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>[]> {
  const outcomes: Outcome<Value>[] = []
  for (const request of requests) outcomes.push(await send(request))
  return outcomes
}
