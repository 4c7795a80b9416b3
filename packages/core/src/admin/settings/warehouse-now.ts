import { grantsOf } from '../../access/features.ts'
import type { Actor } from '../../access/may.ts'
import type { WarehouseIdentity } from '../../domain/warehouse.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import type { Warehouse } from '../../ports/warehouse.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { sameFeatures } from '../../runs/check-features.ts'
import type { Admin } from '../admin.ts'

/** The warehouse as it answers while a set-up screen is made; `actor` is the person with the features that the Store Key has now. */
export type WarehouseNow = { readonly actor: Actor } & (
  | { readonly kind: 'open'; readonly warehouse: Warehouse; readonly identity: WarehouseIdentity }
  | { readonly kind: 'away'; readonly reason: Unavailable }
  | { readonly kind: 'none' }
)

/** Asks it who we are; features that were given or taken since are kept at once, so that Refresh shows them (SH-13). */
export async function warehouseNow(admin: Admin, connection: ConnectionRecord): Promise<WarehouseNow> {
  const { actor } = admin
  try {
    const warehouse = await admin.warehouse.open()
    if (!warehouse) return { kind: 'none', actor }
    const identity = await warehouse.identity()
    if (!sameFeatures(connection.features, identity.features))
      await admin.unitOfWork.transaction(admin.connectionId, async (r) =>
        r.connection.put({ ...(await r.connection.get()), features: identity.features }),
      )
    return { kind: 'open', warehouse, identity, actor: { ...actor, grants: grantsOf(identity.features, admin.app.features) } }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'away', reason: error, actor }
    throw error
  }
}
