import { type ConnectionId, newRequest, nowOf, redriveRequest } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import type { Services } from '../services/services.ts'

/** Whatever time it waits for. */
const endOfTime = '9999-12-31T23:59:59.999Z'

/** Tries again, at once: what one problem is about, or everything that waits for a person or for its time. */
export async function redrive(
  services: Services,
  queue: Pick<Queue, 'wake' | 'redrive'>,
  connectionId: ConnectionId,
  problemId?: string,
): Promise<{ readonly redriven: number }> {
  const count = await services.unitOfWork.transaction(connectionId, async (r) => {
    const now = nowOf(services.clock)
    const problem = (await r.problems.open()).find((one) => one.id === problemId)
    const concerns = (ids: readonly string[]) => problem === undefined || ids.includes(problem.subjectId)
    const pickings = (await r.pickings.unsettled(endOfTime)).filter(
      (one) => one.state !== 'waiting' && concerns([one.orderId, `${one.orderId}/${one.groupKey}`]),
    )
    const shipments = (await r.shipments.unsettled(endOfTime)).filter((one) => concerns([one.shipmentId, one.orderId]))
    await r.pickings.put(pickings.map((one) => ({ ...one, nextAttemptAt: now, refusedDigest: null })))
    await r.shipments.put(shipments.map((one) => ({ ...one, nextAttemptAt: now })))
    for (const request of (await r.requests.all()).filter((one) => one.deadAt !== null)) await redriveRequest(r, request.id)
    await r.requests.add(newRequest(services, { kind: 'sync', trigger: 'redrive', slot: '' }))
    return pickings.length + shipments.length
  })
  await queue.redrive()
  await queue.wake(connectionId)
  return { redriven: count }
}
