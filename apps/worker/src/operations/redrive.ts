import {
  type ConnectionId,
  id,
  newRequest,
  nowOf,
  type OrderId,
  type ProblemRecord,
  type Repositories,
  type RunKind,
  redriveOrder,
  redriveRequest,
  type ShipmentId,
  type SubjectKind,
} from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

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

/** Tries again, at once: what one problem is about, or everything of the connection that waits for a person or for its time. */
export async function redrive(
  services: Services,
  queue: Pick<Queue, 'wake' | 'redrive' | 'deadLetters'>,
  connectionId: ConnectionId,
  problemId?: string,
): Promise<{ readonly redriven: number }> {
  await connectionOf(services, connectionId)
  const count = await services.unitOfWork.transaction(connectionId, async (r) => {
    const open = await r.problems.open()
    const problem = open.find((one) => one.id === problemId) ?? null
    if (problemId !== undefined && !problem)
      throw new OperationError(`There is no open problem ${problemId}: it may have been solved already`, 404)
    const records = await recordsAgain(r, nowOf(services.clock), problem ? [problem] : open, problem === null)
    const dead =
      problem === null || problem.subjectKind === 'connection' ? (await r.requests.all()).filter((one) => one.deadAt !== null) : []
    for (const request of dead) await redriveRequest(r, request.id)
    const kinds = new Set<RunKind>(
      problem ? [looksAgain[problem.subjectKind]] : ['sync', ...open.map((one) => looksAgain[one.subjectKind])],
    )
    for (const kind of kinds) await r.requests.add(newRequest(services, { kind, trigger: 'redrive', slot: '' }))
    return records + dead.length
  })
  const letters = (await queue.deadLetters()).filter((letter) => letter.connectionId === connectionId).map((letter) => letter.id)
  if (letters.length > 0) await queue.redrive(letters)
  await queue.wake(connectionId)
  return { redriven: count }
}

/** What waits in orders and shipments, of this problem or of all, is decided anew. Gives how many records. */
async function recordsAgain(r: Repositories, now: string, problems: readonly ProblemRecord[], isAll: boolean): Promise<number> {
  const subjects = (kind: SubjectKind) => problems.filter((one) => one.subjectKind === kind).map((one) => one.subjectId)
  const shipments = await r.shipments.byIds(subjects('shipment').map((subject) => id<ShipmentId>(subject)))
  const orders = new Set<OrderId>([...subjects('order').map((subject) => id<OrderId>(subject)), ...shipments.map((one) => one.orderId)])
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

/** Later than any attempt. */
const never = '9999-12-31T00:00:00.000Z'
