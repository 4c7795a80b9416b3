import { type EffectKey, id } from '../../domain/ids.ts'
import type { PickingRecord } from '../../records/order.ts'

type Keyed = Pick<PickingRecord, 'orderId' | 'groupKey' | 'pickingOrderId'>

/** Names the receiving of a group for ever. One that was taken back and is wanted again is another write, named after the one before it. */
export const receiveKey = ({ orderId, groupKey, pickingOrderId }: Keyed): EffectKey =>
  id(`receive:${orderId}/${groupKey}${pickingOrderId ? `:after:${pickingOrderId}` : ''}`)

/** A change to this very content, over this very version of the picking order. */
export const amendKey = (
  { orderId, groupKey, warehouseVersion }: Keyed & Pick<PickingRecord, 'warehouseVersion'>,
  digest: string,
): EffectKey => id(`amend:${orderId}/${groupKey}:${warehouseVersion ?? '0'}:${digest}`)

export const cancelKey = ({ orderId, groupKey, pickingOrderId }: Keyed): EffectKey =>
  id(`cancel:${orderId}/${groupKey}:${pickingOrderId ?? ''}`)
