import { type FeatureNames, grantsOf } from '../../access/features.ts'
import { missingToRun } from '../../access/may.ts'
import { type Rejected, rejected } from '../../domain/outcome.ts'
import type { WarehouseIdentity } from '../../domain/warehouse.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { Warehouse } from '../../ports/warehouse.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { WarehouseKey } from '../admin.ts'

export type Trial = { readonly kind: 'accepted'; readonly identity: WarehouseIdentity } | Rejected

/** Asks the warehouse whether it takes this Store Key, before anything of it is kept. A refusal names the cause, and the field to mend. */
export async function tryStoreKey(
  warehouse: Warehouse,
  { address }: Pick<WarehouseKey, 'address'>,
  connection: Pick<ConnectionRecord, 'settings' | 'marks'>,
  names: FeatureNames,
): Promise<Trial> {
  let identity: WarehouseIdentity
  try {
    identity = await warehouse.identity()
  } catch (error) {
    if (error instanceof Unavailable) return notReached(address, error)
    throw error
  }
  const missing = missingToRun(grantsOf(identity.features, names), names.activate[0] && `the feature ${names.activate[0]}`)
  if (missing)
    return rejected(
      'feature_missing',
      `This Store Key lacks ${missing}. Have it given to the key in IntelliTrack, under Store Keys, then connect again.`,
      'storeKey',
    )
  const { divisionId } = connection.settings
  if (divisionId !== null && connection.marks.productsImportedAt !== null && !identity.divisionIds.includes(divisionId))
    return rejected(
      'other_division',
      'This Store Key is for another division than the one that has the items of this store. Take a key of that division.',
      'storeKey',
    )
  return { kind: 'accepted', identity }
}

function notReached(address: string, { reason, message }: Unavailable): Rejected {
  if (reason === 'auth' || reason === 'forbidden')
    return rejected('warehouse_access_lost', `IntelliTrack at ${address} did not accept the Store Key: ${message}`, 'storeKey')
  return rejected(`warehouse_${reason}`, `IntelliTrack at ${address} cannot be reached: ${message}`, 'address')
}
