import type { ConnectionId } from '@connect/core'
import type { Services } from '../services/services.ts'

/** When the earliest request that waits may start (epoch ms); null: none waits. */
export async function nextDue({ unitOfWork, clock }: Services, connectionId: ConnectionId): Promise<number | null> {
  const waiting = (await unitOfWork.read(connectionId, (r) => r.requests.all())).filter((request) => request.deadAt === null)
  if (waiting.length === 0) return null
  return Math.max(clock.now(), Math.min(...waiting.map((request) => (request.notBefore === null ? 0 : Date.parse(request.notBefore)))))
}
