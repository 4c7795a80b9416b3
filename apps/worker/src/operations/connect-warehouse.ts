import { type ConnectionId, Unavailable } from '@connect/core'
import { createIntelliTrack } from '@connect/intellitrack'
import { connectionOf, type Services } from '../services/services.ts'
import { signalSecret } from '../services/signal-secret.ts'
import { OperationError } from './operation-error.ts'

const signalTypes = ['picking_order.changed', 'picking_order.closed', 'picking_order.reopened', 'shipment.created', 'inventory.changed']

/** Tries the Store Key, keeps it sealed, and asks the warehouse to signal changes where it can reach us. */
export async function connectWarehouse(
  services: Services,
  connectionId: ConnectionId,
  access: { readonly warehouseUrl: string; readonly storeKey: string },
): Promise<{ readonly name: string; readonly divisionIds: readonly string[] }> {
  const connection = await connectionOf(services, connectionId)
  const warehouse = createIntelliTrack({
    baseUrl: access.warehouseUrl,
    storeKey: access.storeKey,
    divisionId: null,
    system: connection.externalSystem,
    transport: services.transport,
  })
  const identity = await warehouse.identity().catch((error: unknown) => {
    if (error instanceof Unavailable)
      throw new OperationError(`IntelliTrack at ${access.warehouseUrl} did not accept the Store Key: ${error.message}`, 422)
    throw error
  })
  await services.credentials.put(connectionId, 'warehouse', { secret: access.storeKey, expiresAt: null })
  await services.unitOfWork.transaction(connectionId, async (r) =>
    r.connection.put({ ...(await r.connection.get()), warehouseUrl: access.warehouseUrl }),
  )
  await registerSignals(services, connectionId, access)
  return { name: identity.name, divisionIds: identity.divisionIds }
}

/** Signals only save waiting: where they cannot be had, polling does. */
async function registerSignals(
  services: Services,
  connectionId: ConnectionId,
  access: { readonly warehouseUrl: string; readonly storeKey: string },
): Promise<void> {
  const { SIGNALS_URL: base } = services.environment
  if (!base) return
  const body = JSON.stringify({
    url: `${base}/signals/${connectionId}`,
    secret: await signalSecret(services, connectionId),
    types: signalTypes,
  })
  const headers = { authorization: `Bearer ${access.storeKey}`, 'content-type': 'application/json' }
  const answer = await services.transport.send({ method: 'PUT', url: `${access.warehouseUrl}/v1/signals`, headers, body }).catch(() => null)
  if (answer?.status !== 200)
    services.log.warn('The warehouse will not signal changes; they are found by polling', { connectionId, status: answer?.status ?? null })
}
