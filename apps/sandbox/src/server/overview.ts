import type { ConnectionView, Overview, ParityView } from '../shared/views.ts'
import type { Operator } from './operator.ts'
import type { PageOptions } from './page.ts'
import type { StoreSide } from './store-side.ts'
import { warehouseUser } from './warehouse-administrator.ts'

/** Who is connected to whom, and whether both sides agree. */
export async function overview({ addresses, secrets }: PageOptions, operator: Operator, side: StoreSide): Promise<Overview> {
  const { platform, store, admin, adminLabel = 'Open in the store’s admin', newcomer } = side
  const connection = (await operator.connections()).find((one) => one.storeKey === store.key)
  const seen = connection
    ? await operator.call<{ readonly connection: ConnectionView; readonly parity: readonly ParityView[] }>(
        'GET',
        `/operator/connections/${connection.id}/overview`,
      )
    : null
  return {
    platform,
    store: { domain: store.key, name: connection?.storeName ?? store.name },
    warehouse: { address: addresses.warehouse, userName: warehouseUser, password: secrets.warehousePassword },
    admin,
    adminLabel,
    newcomer: { ...newcomer, warehouseAddress: addresses.forSync.warehouse },
    connection: seen?.connection ?? null,
    parity: seen?.parity ?? [],
  }
}
