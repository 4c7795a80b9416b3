import type { EffectKey } from '../../domain/ids.ts'
import type { PickingRecord } from '../../records/order.ts'
import type { RunContext } from '../context.ts'
import { effectKey } from '../effect-key.ts'

type Keyed = Pick<PickingRecord, 'orderId' | 'groupKey' | 'pickingOrderId'>
type Within = Pick<RunContext, 'connectionId'>

/** Names the receiving of a group for ever. One that was taken back and is wanted again is another write, named after the one before it. */
export const receiveKey = (context: Within, { orderId, groupKey, pickingOrderId }: Keyed): EffectKey =>
  effectKey(context, 'receive', `${orderId}/${groupKey}`, ...(pickingOrderId ? ['after', pickingOrderId] : []))

/** A change to this very content, over this very version of the picking order. */
export const amendKey = (context: Within, record: Keyed & Pick<PickingRecord, 'warehouseVersion'>, digest: string): EffectKey =>
  effectKey(context, 'amend', `${record.orderId}/${record.groupKey}`, record.pickingOrderId ?? '', record.warehouseVersion ?? '0', digest)

export const cancelKey = (context: Within, { orderId, groupKey, pickingOrderId }: Keyed): EffectKey =>
  effectKey(context, 'cancel', `${orderId}/${groupKey}`, pickingOrderId ?? '')
