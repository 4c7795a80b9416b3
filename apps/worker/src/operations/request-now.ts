import { type Actor, type ConnectionId, localDate, type RunKind, requestRun } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

/** Whoever holds the operator's token, or the database, may do anything. */
const operator: Actor = { id: 'operator', grants: { integrate: 'edit', activate: 'edit', manualSync: 'edit' }, narrowing: null }

/** An End of Day is of a day; a re-baseline carries what was typed to confirm it: the store's name. */
function slotFor(kind: RunKind, today: string, confirmation: string): string {
  if (kind === 'end_of_day') return today
  return kind === 'rebaseline_inventory' ? confirmation : ''
}

/** Stores the request and wakes the connection; the worker runs it at once. One that waits already is made due now, and is the one answered. */
export async function requestNow(
  services: Services,
  queue: Pick<Queue, 'wake'>,
  connectionId: ConnectionId,
  kind: RunKind,
  confirmation = '',
): Promise<{ readonly requestId: string }> {
  const connection = await connectionOf(services, connectionId)
  const slot = slotFor(kind, localDate(services.clock.now(), connection.timeZone), confirmation)
  const outcome = await services.unitOfWork.transaction(connectionId, (r) => requestRun(services, r, operator, kind, slot))
  if (outcome.kind !== 'applied')
    throw new OperationError(outcome.kind === 'rejected' ? `${connection.storeName}: ${outcome.message}` : `It ended ${outcome.kind}`)
  await queue.wake(connectionId)
  return { requestId: outcome.value.id }
}
