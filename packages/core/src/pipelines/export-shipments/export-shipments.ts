import { isFinal } from '../../planning/shipment-facts.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { PickingRecord, ShipmentRecord } from '../../records/order.ts'
import { nowOf, type RunContext } from '../context.ts'
import { isOpen } from '../import-orders/stored-order.ts'
import { type ProblemDraft, setProblems } from '../problems.ts'
import { type Result, recordResults } from '../results.ts'
import { type PlannedGroup, planAfresh, planGroups } from './plan-groups.ts'
import { pullPickingOrders } from './pull-picking-orders.ts'
import { sendShipments } from './send-shipments.ts'

/** Picking orders taken through together. */
const batchSize = 100

/**
 * Picks and shipments out (SH-25, SH-26, DESIGN 3): what changed in the warehouse is stored, then each shipment record becomes one effect in the
 * store, and picks that stay without one go out without tracking after the wait. Rejects with Unavailable, LeaseLost or RunCancelled.
 */
export async function exportShipments(context: RunContext): Promise<void> {
  await context.progress('Picking orders')
  const pulled = await pullPickingOrders(context)
  const candidates = await candidatesOf(context, context.mode === 'dry_run' ? pulled : [])
  for (let from = 0; from < candidates.length; from += batchSize) await exportBatch(context, candidates.slice(from, from + batchSize))
}

/** Accepted picking orders with anything to say, and those with a problem open that may be solved now. */
async function candidatesOf(context: RunContext, pulled: readonly PickingRecord[]): Promise<readonly PickingRecord[]> {
  return context.unitOfWork.read(context.connectionId, async (r) => {
    const troubled = (await r.problems.open()).filter((problem) => problem.subjectKind === 'shipment').map((problem) => problem.subjectId)
    const orderIds = troubled.map((subject) => subject.slice(0, subject.indexOf('/')) as PickingRecord['orderId'])
    const others = (await r.pickings.byOrders([...new Set(orderIds)])).filter((record) => troubled.includes(subjectOf(record)))
    const all = new Map([...others, ...(await r.pickings.accepted()), ...pulled].map((record) => [subjectOf(record), record]))
    return [...all.values()].filter((record) => troubled.includes(subjectOf(record)) || hasNews(record))
  })
}

export const subjectOf = ({ orderId, groupKey }: Pick<PickingRecord, 'orderId' | 'groupKey'>): string => `${orderId}/${groupKey}`

const hasNews = (record: PickingRecord): boolean =>
  record.state === 'accepted' && (record.status === 'closed' || record.picked.length > 0 || record.shipments.length > 0)

async function exportBatch(context: RunContext, pickings: readonly PickingRecord[]): Promise<void> {
  const planned = await planAfresh(context, pickings)
  if (context.mode === 'dry_run') return listWrites(context, planned)
  const sending = await context.unitOfWork.transaction(context.connectionId, (r) => storePlans(context, r, planned))
  await sendShipments(context, sending)
  await context.unitOfWork.transaction(context.connectionId, (r) => finishGroups(context, r, planned))
}

/** What is not said now is stored with its reason; what is said now is marked as on its way before it leaves. */
async function storePlans(context: RunContext, r: Repositories, planned: readonly PlannedGroup[]) {
  const results: Result[] = []
  const records: ShipmentRecord[] = []
  const sending = planned.flatMap(({ facts, plan }) =>
    plan.shipments.flatMap(({ record, send }) => {
      const before = facts.shipments.find((one) => one.shipmentId === record.shipmentId) ?? null
      if (send) {
        const next: ShipmentRecord = { ...record, state: 'sending' }
        records.push(next)
        return [{ facts, record: next }]
      }
      if (before && same(before, record)) return []
      records.push(record)
      if (before?.state !== record.state || before.code !== record.code) results.push(resultOf(facts.order.number, record))
      return []
    }),
  )
  await r.shipments.put(records)
  await recordResults(context, r, results)
  return sending
}

const same = (a: ShipmentRecord, b: ShipmentRecord) => JSON.stringify({ ...a, updatedAt: '' }) === JSON.stringify({ ...b, updatedAt: '' })

const resultOf = (number: string, record: ShipmentRecord): Result => ({
  subjectKind: 'shipment',
  subjectId: record.shipmentId,
  label: number,
  result: record.state === 'superseded' ? 'superseded' : 'waiting',
  code: record.code ?? 'waiting',
  message: record.message ?? `Shipment of order ${number} waits`,
})

/** Closed, and all is said: done; with more to say after all: not done. And what a person should know. */
async function finishGroups(context: RunContext, r: Repositories, planned: readonly PlannedGroup[]): Promise<void> {
  const fresh = new Map(planned.map(({ facts }) => [facts.order.orderId, facts.order]))
  const current = await r.pickings.byOrders([...fresh.keys()])
  const keys = new Set(planned.map(({ facts }) => subjectOf(facts.record)))
  const groups = await planGroups(
    context,
    r,
    current.filter((record) => keys.has(subjectOf(record))),
    fresh,
  )
  const moved = groups.flatMap(({ facts: { record }, plan }): readonly PickingRecord[] => {
    const state =
      record.state === 'accepted' && plan.done
        ? 'done'
        : record.state === 'done' && record.status === 'closed' && !plan.done
          ? 'accepted'
          : record.state
    return state === record.state ? [] : [{ ...record, state, updatedAt: nowOf(context.clock) }]
  })
  await r.pickings.put(moved)
  await closeOrders(r, moved)
  await setProblems(
    context,
    r,
    groups.map(({ facts }) => subjectOf(facts.record)),
    groups.flatMap(problemsOf),
    { kind: 'shipment' },
  )
}

async function closeOrders(r: Repositories, moved: readonly PickingRecord[]): Promise<void> {
  const orders = await r.orders.byIds([...new Set(moved.map((record) => record.orderId))])
  const pickings = await r.pickings.byOrders(orders.map((order) => order.orderId))
  const now = orders.map((order) => ({
    ...order,
    open: isOpen(
      order,
      pickings.filter((one) => one.orderId === order.orderId),
    ),
  }))
  await r.orders.put(now.filter((order, index) => order.open !== orders[index]?.open))
}

function problemsOf({ facts, plan }: PlannedGroup): readonly ProblemDraft[] {
  const subject = { subjectKind: 'shipment' as const, subjectId: subjectOf(facts.record), label: facts.order.number }
  const byCode = new Map<string, ProblemDraft>()
  for (const { code, message } of plan.notices) {
    const before = byCode.get(code)
    byCode.set(code, { ...subject, code, message: before ? `${before.message}. ${message}` : message })
  }
  return [...byCode.values()]
}

function listWrites(context: RunContext, planned: readonly PlannedGroup[]): void {
  for (const { facts, plan } of planned)
    for (const { record, send } of plan.shipments) {
      if (!send || isFinal(record)) continue
      const title = (lineId: string) => facts.order.lines.find((line) => line.lineId === lineId)?.title ?? lineId
      const lines = record.lines.map((line) => `${line.quantity} x ${title(line.lineId)}`).join(', ')
      const tracking = record.tracking?.number ? `${record.tracking.carrier ?? ''} ${record.tracking.number}`.trim() : 'no tracking'
      context.wouldWrite({
        system: 'store',
        action: 'record_shipment',
        subjectKind: 'shipment',
        subjectId: record.shipmentId,
        label: facts.order.number,
        before: null,
        after: `${lines}; ${tracking}`,
      })
    }
}
