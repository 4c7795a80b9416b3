import type { ConnectionView, Overview, ParityView } from '../shared/views.ts'
import { shopDomain } from '../state/shop.ts'
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
    store: { domain: shopDomain, name: connection?.storeName ?? 'Harbour & Pine' },
    warehouse: { address: addresses.warehouse, userName: warehouseUser, password: secrets.warehousePassword },
    connection: seen?.connection ?? null,
    parity: seen?.parity ?? [],
  }
}
