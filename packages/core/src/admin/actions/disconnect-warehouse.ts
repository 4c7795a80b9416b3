import { nameOf } from '../../access/staff.ts'
import type { ActionResult, Admin } from '../admin.ts'
import { refusal } from '../screens/frame-access.ts'
import { warehouseDisconnected } from '../settings/keep-warehouse.ts'

/** Forgets the Store Key. Links, orders and settings stay. */
export async function disconnectWarehouse(admin: Admin): Promise<ActionResult> {
  const why = refusal(admin, 'activate')
  if (why !== null) return { kind: 'refused', message: why, field: null }
  await admin.warehouse.forget()
  await admin.unitOfWork.transaction(admin.connectionId, (r) => warehouseDisconnected(admin, r, nameOf(admin.actor)))
  return { kind: 'done', message: 'IntelliTrack is disconnected. Nothing runs until it is connected again.' }
}
