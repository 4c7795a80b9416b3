import { type ConnectionId, redrive as redriveRecords } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

/** Tries again, at once: what one problem is about, or everything of the connection that waits for a person or for its time. */
export async function redrive(
  services: Services,
  queue: Pick<Queue, 'wake' | 'redrive' | 'deadLetters'>,
  connectionId: ConnectionId,
  problemId?: string,
): Promise<{ readonly redriven: number }> {
  await connectionOf(services, connectionId)
  const outcome = await services.unitOfWork.transaction(connectionId, (r) => redriveRecords(services, r, problemId))
  if (outcome.kind !== 'applied') throw new OperationError(outcome.kind === 'rejected' ? outcome.message : `It ended ${outcome.kind}`, 404)
  const letters = (await queue.deadLetters()).filter((letter) => letter.connectionId === connectionId).map((letter) => letter.id)
  if (letters.length > 0) await queue.redrive(letters)
  await queue.wake(connectionId)
  return outcome.value
}
