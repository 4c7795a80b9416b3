import { type ConnectionId, localDate, newRequest, type RunKind } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

/** What a person may ask for by hand (requirements 4.2). */
export const runKinds = [
  'sync',
  'first_dataset',
  'import_products',
  'import_inventory',
  'import_carriers',
  'import_orders',
  'export_shipments',
  'export_inventory',
  'end_of_day',
] as const satisfies readonly RunKind[]

/** Stores the request and wakes the connection; the worker runs it at once. */
export async function requestNow(
  services: Services,
  queue: Pick<Queue, 'wake'>,
  connectionId: ConnectionId,
  kind: (typeof runKinds)[number],
): Promise<{ readonly requestId: string }> {
  const connection = await connectionOf(services, connectionId)
  if (connection.state === 'paused' || connection.state === 'disconnected')
    throw new OperationError(`${connection.storeName} is ${connection.state}: nothing runs until it is active again`)
  const request = newRequest(
    services,
    { kind, trigger: 'manual', slot: kind === 'end_of_day' ? localDate(services.clock.now(), connection.timeZone) : '' },
    'operator',
  )
  await services.unitOfWork.transaction(connectionId, (r) => r.requests.add(request))
  await queue.wake(connectionId)
  return { requestId: request.id }
}
