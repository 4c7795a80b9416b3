import { Unavailable } from '../../ports/unavailable.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { WarehouseNow } from '../settings/warehouse-now.ts'
import type { WarehouseAccessView } from '../views/shopping-cart.ts'
import { refusal } from './frame-access.ts'

/** The way to IntelliTrack, as it is: never the key itself. */
export async function accessView(
  person: Pick<Admin, 'app' | 'actor'>,
  { warehouseUrl }: ConnectionRecord,
  access: WarehouseNow,
): Promise<WarehouseAccessView> {
  const { name } = person.app
  return {
    title: 'IntelliTrack',
    text: `Connects this store to your IntelliTrack. It takes a Store Key with the features "Integrate" and "${person.app.features.activate[0] ?? name}".`,
    locked: refusal(person, 'connect'),
    isConnected: access.kind !== 'none',
    status: await statusOf(access),
    addressLabel: 'Address of your IntelliTrack',
    address: warehouseUrl ?? '',
    addressHelp: 'As you open it in the browser, such as https://tenant.intellitrack.example.',
    storeKeyLabel: 'Store Key',
    storeKeyHelp: 'Issued in IntelliTrack for one division, under Store Keys. It is kept encrypted and never shown again.',
    connectLabel: access.kind === 'none' ? 'Connect' : 'Replace the Store Key',
    disconnectLabel: 'Disconnect',
    disconnectWarning: 'Nothing runs until IntelliTrack is connected again. Links, orders and settings stay.',
  }
}

async function statusOf(access: WarehouseNow): Promise<string> {
  if (access.kind === 'none') return 'Not connected'
  if (access.kind === 'away') return `Connected, but it does not answer now: ${access.reason.message}`
  const { name, divisionIds } = access.identity
  const key = `Connected with the Store Key "${name}"`
  try {
    const divisions = (await access.warehouse.divisions()).filter((one) => divisionIds.includes(one.id)).map((one) => one.name)
    return divisions.length === 0 ? key : `${key}, ${divisions.length === 1 ? 'division' : 'divisions'} ${divisions.join(', ')}`
  } catch (error) {
    if (error instanceof Unavailable) return key
    throw error
  }
}
