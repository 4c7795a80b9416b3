import type { OrderId, VariantId } from '../../domain/ids.ts'
import type { StoreOrder } from '../../domain/order.ts'
import { decideOrder, type GroupDecision } from '../../planning/order-decision.ts'
import type { Repositories } from '../../ports/repositories.ts'
import type { PickingRecord } from '../../records/order.ts'
import type { RunContext } from '../context.ts'
import { pullPickingOrders } from '../export-shipments/pull-picking-orders.ts'
import { type AmendDecision, amendGroups, type CancelDecision, cancelGroups } from './change-groups.ts'
import { type GroupEnd, passiveEnd } from './group-end.ts'
import { importMissing } from './import-missing.ts'
import { factsOf, loadSurroundings, type Surroundings } from './load-orders.ts'
import type { OrderRun } from './order-run.ts'
import { type ReceiveDecision, receiveGroups, type WithdrawDecision, withdrawGroups } from './receive-groups.ts'
import { plannedWrites } from './would-write.ts'

/** What became of some orders: one end per group of each, and what settles their effects. */
export interface DecidedOrders {
  readonly around: Surroundings
  readonly ends: ReadonlyMap<OrderId, readonly GroupEnd[]>
  /** Of orders refused as a whole, with no group. */
  readonly refusals: ReadonlyMap<OrderId, { readonly code: string; readonly message: string }>
  readonly settle: Settle
  /** The warehouse holds something we did not know of: its feed is read anew. */
  readonly rereadFeed: boolean
}

type Settle = (repositories: Repositories) => Promise<void>

/** Rounds in which what was learnt from a refusal is taken into account at once. */
const rounds = 3

/** Decides and performs until nothing new is learnt. Nothing is stored here but that effects are on their way. */
export async function decideOrders(context: RunContext, run: OrderRun, orders: readonly StoreOrder[]): Promise<DecidedOrders> {
  let around = await loadSurroundings(context, orders)
  around = await withMissingItems(context, run, orders, around)
  const ends = new Map<string, { readonly orderId: OrderId; readonly end: GroupEnd }>()
  const refusals = new Map<OrderId, { readonly code: string; readonly message: string }>()
  const settlers: Settle[] = []
  let rereadFeed = false
  let todo: readonly GroupDecision[] = decideAll(context, around, orders, refusals)
  for (let round = 1; todo.length > 0; round += 1) {
    if (round === 1 && !run.pulled && todo.some(({ decision }) => decision.kind === 'amend' || decision.kind === 'cancel')) {
      around = await pulled(context, run, around, orders)
      todo = decideAll(context, around, orders, refusals).filter((one) => todo.some((other) => keyOf(one) === keyOf(other)))
    }
    if (context.mode === 'dry_run') for (const write of plannedWrites(todo)) context.wouldWrite(write)
    const done = context.mode === 'dry_run' ? { ends: todo.map(dryEnd), settlers: [] } : await perform(context, around, todo)
    settlers.push(...done.settlers)
    const again: GroupDecision[] = []
    done.ends.forEach((end, index) => {
      const group = todo[index] as GroupDecision
      const before = ends.get(keyOf(group))?.end ?? null
      ends.set(keyOf(group), { orderId: group.facts.order.orderId, end: inOne(before, afterLast(context, end, round)) })
      if (end.again) again.push(group)
      if (end.again === 'pull') run.pulled = false
      if (end.contentUnknown) rereadFeed = true
    })
    if (round === rounds || again.length === 0) break
    around = overlay(
      around,
      done.ends.flatMap(({ record }) => (record ? [record] : [])),
    )
    if (!run.pulled && again.some((group) => ends.get(keyOf(group))?.end.again === 'pull'))
      around = await pulled(context, run, around, orders)
    todo = decideAll(context, around, orders, refusals).filter((one) => again.some((other) => keyOf(one) === keyOf(other)))
  }
  const byOrder = new Map(
    orders.map((order) => [order.orderId, [...ends.values()].filter((one) => one.orderId === order.orderId).map(({ end }) => end)]),
  )
  return { around, ends: byOrder, refusals, rereadFeed, settle: async (r) => void (await inTurn(settlers, (settle) => settle(r))) }
}

function decideAll(
  context: RunContext,
  around: Surroundings,
  orders: readonly StoreOrder[],
  refusals: Map<OrderId, { readonly code: string; readonly message: string }>,
): readonly GroupDecision[] {
  return orders.flatMap((order) => {
    const { refusal, groups } = decideOrder(factsOf(context, around, order))
    if (refusal && groups.length === 0 && 'code' in refusal) refusals.set(order.orderId, refusal)
    return groups
  })
}

const keyOf = ({ facts, groupKey }: GroupDecision): string => `${facts.order.orderId}\u0000${groupKey}`

/** products named by these orders that have no item yet are imported at once, each tried once a run. */
async function withMissingItems(
  context: RunContext,
  run: OrderRun,
  orders: readonly StoreOrder[],
  around: Surroundings,
): Promise<Surroundings> {
  const known = (id: VariantId) => around.links.has(id) || run.triedVariants.has(id)
  const wanted = decideAll(context, around, orders, new Map()).filter(
    ({ decision }) => (decision.kind === 'hold' || decision.kind === 'blocked') && decision.code === 'unknown_item',
  )
  const lines = wanted.flatMap(({ facts }) => facts.order.lines.filter((line) => line.requiresShipping))
  const missing = [...new Set(lines.flatMap((line) => (line.variantId && !known(line.variantId) ? [line.variantId] : [])))]
  if (missing.length === 0 || !run.importVariants) return around
  for (const id of missing) run.triedVariants.add(id)
  const promised = await importMissing(context, run.importVariants, missing)
  const again = await loadSurroundings(context, orders)
  return { ...again, links: new Map([...promised, ...again.links]) }
}

async function perform(context: RunContext, around: Surroundings, todo: readonly GroupDecision[]) {
  const of = <Group extends GroupDecision>(kind: Group['decision']['kind']) =>
    todo.filter((group): group is Group => group.decision.kind === kind)
  const [receive, withdraw, amend, cancel] = [
    of<ReceiveDecision>('receive'),
    of<WithdrawDecision>('withdraw'),
    of<AmendDecision>('amend'),
    of<CancelDecision>('cancel'),
  ]
  const since = (group: GroupDecision) => openSince(around, group)
  const cancelled = await cancelGroups(context, cancel, since)
  const amended = await amendGroups(context, amend, since)
  const withdrawn = await withdrawGroups(context, withdraw)
  const received = await receiveGroups(context, receive, since)
  const ends = new Map<GroupDecision, GroupEnd>()
  const note = (groups: readonly GroupDecision[], results: readonly GroupEnd[]) => {
    groups.forEach((group, index) => {
      ends.set(group, results[index] as GroupEnd)
    })
  }
  note(cancel, cancelled.ends)
  note(amend, amended.ends)
  note(withdraw, withdrawn.ends)
  note(receive, received.ends)
  const performed = [cancelled.performed, amended.performed, withdrawn.performed, ...received.performed]
  return { ends: todo.map((group) => ends.get(group) ?? passiveEnd(group)), settlers: performed.map(({ settle }) => settle) }
}

function openSince({ problems }: Surroundings, { facts }: GroupDecision): string | null {
  const since = problems.filter((problem) => problem.subjectId === facts.order.orderId).map((problem) => problem.openedAt)
  return since.sort()[0] ?? null
}

/** Two rounds of one group are one end: the later one's, unless it had nothing to add. */
function inOne(before: GroupEnd | null, after: GroupEnd): GroupEnd {
  if (!before) return after
  return after.result === 'unchanged'
    ? { ...before, problem: after.problem, record: after.record ?? before.record }
    : { ...after, record: after.record ?? before.record }
}

/** What cannot be settled in this run is due in the next. */
const afterLast = (context: RunContext, end: GroupEnd, round: number): GroupEnd =>
  end.again && round === rounds && end.record
    ? { ...end, record: { ...end.record, nextAttemptAt: new Date(context.clock.now()).toISOString() } }
    : end

async function pulled(context: RunContext, run: OrderRun, around: Surroundings, orders: readonly StoreOrder[]): Promise<Surroundings> {
  const changed = await pullPickingOrders(context)
  run.pulled = true
  const ids = new Set<string>(orders.map((order) => order.orderId))
  return overlay(
    around,
    changed.filter((record) => ids.has(record.orderId)),
  )
}

function overlay(around: Surroundings, changed: readonly PickingRecord[]): Surroundings {
  const key = (record: PickingRecord) => `${record.orderId}\u0000${record.groupKey}`
  return { ...around, pickings: [...new Map([...around.pickings, ...changed].map((record) => [key(record), record])).values()] }
}

const dryEnd = (): GroupEnd => ({ record: null, result: 'unchanged', code: 'unchanged', message: '', problem: null })

async function inTurn<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await work(item)
}
