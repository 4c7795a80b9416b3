import { type ConnectionId, tryStoreKey, warehouseConnected } from '@connect/core'
import { createIntelliTrack, subscribeToSignals } from '@connect/intellitrack'
import { platformOf } from '../platforms/index.ts'
import { featureNames } from '../platforms/platform.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

/** Tries the Store Key, keeps it sealed, and asks the warehouse to signal changes where it can reach us. */
export async function connectWarehouse(
  services: Services,
  connectionId: ConnectionId,
  access: { readonly warehouseUrl: string; readonly storeKey: string },
): Promise<{ readonly name: string; readonly divisionIds: readonly string[] }> {
  const connection = await connectionOf(services, connectionId)
  const key = { address: access.warehouseUrl, storeKey: access.storeKey }
  const warehouse = createIntelliTrack({
    baseUrl: key.address,
    storeKey: key.storeKey,
    divisionId: null,
    system: connection.externalSystem,
    transport: services.transport,
  })
  const trial = await tryStoreKey(warehouse, key, connection, featureNames(platformOf(connection)))
  if (trial.kind === 'rejected') throw new OperationError(trial.message, 422)
  const { identity } = trial
  await services.credentials.put(connectionId, 'warehouse', { secret: key.storeKey, expiresAt: null })
  await services.unitOfWork.transaction(connectionId, (r) =>
    warehouseConnected(services, r, { address: key.address, identity, by: 'The operator' }),
  )
  const callback = services.environment.SIGNALS_URL ?? null
  await subscribeToSignals({ ...services, callback }, connectionId, key)
  return { name: identity.name, divisionIds: identity.divisionIds }
}
