import type { ConnectionRecord, Warehouse, WarehouseAccess, WarehouseKey } from '@connect/core'
import { createIntelliTrack, subscribeToSignals } from '@connect/intellitrack'
import type { StoreAppServices } from '../services/services.ts'

/** The connection's way to IntelliTrack, by the Store Key that is kept sealed. */
export function warehouseAccess(parts: Parts, connection: ConnectionRecord): WarehouseAccess {
  const { signalsUrl, credentials, transport, log } = parts
  const { id: connectionId, settings, externalSystem: system } = connection
  // A key that was just kept has its address with it: the record we hold is older.
  let address = connection.warehouseUrl
  const opened = (key: WarehouseKey): Warehouse =>
    createIntelliTrack({
      baseUrl: key.address,
      storeKey: key.storeKey,
      divisionId: settings.divisionId,
      unitOfMeasure: settings.unitOfMeasure,
      system,
      transport,
    })
  return {
    open: async (tried) => {
      if (tried) return opened(tried)
      const kept = address === null ? null : await credentials.get(connectionId, 'warehouse')
      return kept && address !== null ? opened({ address, storeKey: kept.secret }) : null
    },
    keep: async (key) => {
      await credentials.put(connectionId, 'warehouse', { secret: key.storeKey, expiresAt: null })
      address = key.address
    },
    forget: () => credentials.remove(connectionId, 'warehouse'),
    subscribe: (key) => subscribeToSignals({ transport, log, callback: signalsUrl }, connectionId, key),
  }
}
type Parts = Pick<StoreAppServices, 'signalsUrl' | 'credentials' | 'transport' | 'log'>
