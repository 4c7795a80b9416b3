import { type ConnectionId, Unavailable } from '@connect/core'
import { createIntelliTrack, subscribeToSignals } from '@connect/intellitrack'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

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
  const callback = services.environment.SIGNALS_URL ?? null
  await subscribeToSignals({ ...services, callback }, connectionId, { address: access.warehouseUrl, storeKey: access.storeKey })
  return { name: identity.name, divisionIds: identity.divisionIds }
}
