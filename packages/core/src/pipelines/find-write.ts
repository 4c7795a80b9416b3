import type { EffectKey } from '../domain/ids.ts'
import type { AcceptedPickingOrder } from '../domain/warehouse.ts'
import type { Finding } from '../ports/store-platform.ts'
import type { Warehouse } from '../ports/warehouse.ts'

type Remembering = Pick<Warehouse, 'findEffect'>

/** For a write that gives nothing back: whether the warehouse carried it out. */
export async function findWrite(warehouse: Remembering, key: EffectKey): Promise<Finding<null>> {
  const found = await warehouse.findEffect(key)
  return found.kind === 'applied' ? { kind: 'applied', value: null } : found
}

/** For a picking order handed over or changed. A write that left no picking order is as good as none: it may be sent again. */
export async function findPickingOrder(warehouse: Remembering, key: EffectKey): Promise<Finding<AcceptedPickingOrder>> {
  const found = await warehouse.findEffect(key)
  if (found.kind !== 'applied') return found
  return found.value.pickingOrder ? { kind: 'applied', value: found.value.pickingOrder } : { kind: 'absent' }
}
