import { type ConnectionRecord, Unavailable, type Warehouse } from '@connect/core'
import { createIntelliTrack } from '@connect/intellitrack'
import type { Services } from './services.ts'

/** The warehouse of a connection, with the Store Key that was issued for it. */
export async function openWarehouse(connection: ConnectionRecord, { credentials, transport }: Services): Promise<Warehouse> {
  const key = await credentials.get(connection.id, 'warehouse')
  if (!key || !connection.warehouseUrl)
    throw new Unavailable(
      'warehouse',
      'auth',
      `${connection.storeName} is not connected to IntelliTrack: give its Store Key in Shopping Cart Configuration`,
    )
  return createIntelliTrack({
    baseUrl: connection.warehouseUrl,
    storeKey: key.secret,
    divisionId: connection.settings.divisionId,
    unitOfMeasure: connection.settings.unitOfMeasure,
    system: connection.externalSystem,
    transport,
  })
}
