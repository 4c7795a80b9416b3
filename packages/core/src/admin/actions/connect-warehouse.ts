import { nameOf } from '../../access/staff.ts'
import type { ActionResult, Admin, WarehouseKey } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { warehouseConnected } from '../settings/keep-warehouse.ts'
import { tryStoreKey } from '../settings/try-store-key.ts'

/** Connects IntelliTrack by address and Store Key (SH-18): the key is tried first, kept sealed after. */
export async function connectWarehouse(admin: Admin, typed: WarehouseKey): Promise<ActionResult> {
  const why = refusal(admin, 'connect')
  if (why !== null) return refused(why)
  const key: WarehouseKey = { address: typed.address.trim().replace(/\/+$/, ''), storeKey: typed.storeKey.trim() }
  if (!isAddress(key.address))
    return refused('This is no address. It begins with https://, such as https://tenant.intellitrack.example.', 'address')
  if (key.storeKey === '') return refused('Enter the Store Key. It is issued in IntelliTrack, under Store Keys.', 'storeKey')
  const warehouse = await admin.warehouse.open(key)
  if (!warehouse) throw new Error('A Store Key that was typed opens a warehouse')
  const connection = await admin.unitOfWork.read(admin.connectionId, (r) => r.connection.get())
  const trial = await tryStoreKey(warehouse, key, connection, admin.app.features)
  if (trial.kind === 'rejected') return refused(trial.message, trial.field ?? null)
  await admin.warehouse.keep(key)
  const { identity } = trial
  await admin.unitOfWork.transaction(admin.connectionId, (r) =>
    warehouseConnected(admin, r, { address: key.address, identity, by: nameOf(admin.actor) }),
  )
  await admin.warehouse.subscribe(key)
  await admin.queue.wake(admin.connectionId)
  return { kind: 'done', message: `IntelliTrack is connected with the Store Key "${identity.name}".` }
}

const refused = (message: string, field: string | null = null): ActionResult => ({ kind: 'refused', message, field })

const isAddress = (text: string): boolean => URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
