import type { ConnectionView, Overview, ParityView } from '../shared/views.ts'
import { adminPath, appHandle, newcomerDomain, newcomerName, shopDomain, shopName } from '../state/shop.ts'
import type { Operator } from './operator.ts'
import type { PageOptions } from './page.ts'

export const warehouseUser = 'admin@northwind-outfitters.example'

/** Who is connected to whom, and whether both sides agree. */
export async function overview({ addresses, secrets }: PageOptions, operator: Operator): Promise<Overview> {
  const connection = (await operator.connections()).find((one) => one.storeKey === shopDomain)
  const seen = connection
    ? await operator.call<{ readonly connection: ConnectionView; readonly parity: readonly ParityView[] }>(
        'GET',
        `/operator/connections/${connection.id}/overview`,
      )
    : null
  return {
    store: { domain: shopDomain, name: connection?.storeName ?? shopName },
    warehouse: { address: addresses.warehouse, userName: warehouseUser, password: secrets.warehousePassword },
    admin: `${addresses.shopifyAdmin}${adminPath(shopDomain)}/apps/${appHandle}`,
    newcomer: {
      name: newcomerName,
      admin: `${addresses.shopifyAdmin}${adminPath(newcomerDomain)}`,
      warehouseAddress: addresses.forSync.warehouse,
      storeKey: secrets.newcomerKey,
    },
    connection: seen?.connection ?? null,
    parity: seen?.parity ?? [],
  }
}
