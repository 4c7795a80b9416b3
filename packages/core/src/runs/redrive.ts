import { id, type OrderId, type ShipmentId } from '../domain/ids.ts'
import { applied, type Outcome, rejected } from '../domain/outcome.ts'
import { subjectOf } from '../pipelines/export-shipments/export-shipments.ts'
import { redriveOrder } from '../pipelines/import-orders/redrive-order.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ProblemRecord, RunKind, SubjectKind } from '../records/work.ts'
import type { ByHand } from './notes.ts'
import { newRequest, redriveRequest } from './request-run.ts'

/** What looks again at a record of this kind. */
const looksAgain: Readonly<Record<SubjectKind, RunKind>> = {
  variant: 'import_products',
  item: 'import_products',
  carrier: 'import_carriers',
  level: 'export_inventory',
  order: 'sync',
  shipment: 'sync',
  connection: 'sync',
}

/**
 * Tries again, at once: what one problem is about, or everything of the connection that waits for a person or for its time. Gives how many
 * records; the caller wakes the connection.
 */
export async function redrive(
  byHand: ByHand,
  r: Repositories,
  problemId?: string,
  requestedBy: string | null = null,
): Promise<Outcome<{ readonly redriven: number }>> {
  const open = await r.problems.open()
  const problem = open.find((one) => one.id === problemId) ?? null
  if (problemId !== undefined && !problem)
    return rejected('problem_not_open', `There is no open problem ${problemId}: it may have been solved already`)
  const now = new Date(byHand.clock.now()).toISOString()
  const records = await recordsAgain(r, now, problem ? [problem] : open, problem === null)
  const dead = problem === null || problem.subjectKind === 'connection' ? (await r.requests.all()).filter((one) => one.deadAt !== null) : []
  for (const request of dead) await redriveRequest(r, request.id)
  const kinds = new Set<RunKind>(problem ? [looksAgain[problem.subjectKind]] : ['sync', ...open.map((one) => looksAgain[one.subjectKind])])
  for (const kind of kinds) await askAgain(byHand, r, kind, requestedBy)
  return applied({ redriven: records + dead.length })
}

/** A run that looks again; one that waits out a failure is due now, because somebody wants it now. */
export async function askAgain(byHand: ByHand, r: Repositories, kind: RunKind, requestedBy: string | null): Promise<void> {
  const request = newRequest(byHand, { kind, trigger: 'redrive', slot: '' }, requestedBy)
  const waiting = (await r.requests.all()).find(
    (one) => one.deadAt === null && one.kind === kind && one.trigger === 'redrive' && one.slot === '',
  )
  if (waiting) await r.requests.put({ ...waiting, notBefore: null })
  else await r.requests.add(request)
}

/** What waits in orders and shipments, of these problems or of all, is decided anew. Gives how many records. */
async function recordsAgain(r: Repositories, now: string, problems: readonly ProblemRecord[], isAll: boolean): Promise<number> {
  const subjects = (kind: SubjectKind) => problems.filter((one) => one.subjectKind === kind).map((one) => one.subjectId)
  const orders = new Set<OrderId>([
    ...subjects('order').map((subject) => id<OrderId>(subject)),
    ...(await ordersShipped(r, subjects('shipment'))),
  ])
  if (isAll) {
    for (const one of await r.pickings.unsettled(never)) if (one.state !== 'waiting') orders.add(one.orderId)
    for (const one of await r.shipments.unsettled(never)) orders.add(one.orderId)
  }
  let count = 0
  for (const orderId of orders) {
    const outcome = await redriveOrder(r, orderId, now)
    if (outcome.kind === 'applied') count += outcome.value.redriven
  }
  return count
}

/** A problem of shipments is about one shipment, or about one part of an order. */
async function ordersShipped(r: Repositories, subjects: readonly string[]): Promise<readonly OrderId[]> {
  const shipments = await r.shipments.byIds(subjects.map((subject) => id<ShipmentId>(subject)))
  const parts = await r.pickings.byOrders(subjects.flatMap(ordersNamed))
  return [...shipments, ...parts.filter((part) => subjects.includes(subjectOf(part)))].map((one) => one.orderId)
}

/** "order/part", where both may have slashes of their own: every order it could name. */
function ordersNamed(subject: string): readonly OrderId[] {
  const pieces = subject.split('/')
  return pieces.slice(1).map((_, index) => id<OrderId>(pieces.slice(0, index + 1).join('/')))
}

/** Later than any attempt. */
const never = '9999-12-31T00:00:00.000Z'
