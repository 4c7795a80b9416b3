import { type AcceptedPickingOrder, already, applied, type Outcome, type PickingOrderAmendment } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { outcomeOf } from '../client/outcome.ts'
import { type OrderSetting, orderBody } from './order-body.ts'
import { orderShape, toAccepted } from './order-shape.ts'

/** Puts the whole order as it should be now; `picking_started` from the first pick on. */
export async function amendOrder(
  client: Client,
  setting: OrderSetting,
  amendment: PickingOrderAmendment,
): Promise<Outcome<AcceptedPickingOrder>> {
  const reply = await client({
    method: 'PATCH',
    path: `/v1/picking-orders/${encodeURIComponent(amendment.pickingOrderId)}`,
    body: { ...orderBody(amendment, setting), version: Number(amendment.version) },
    key: amendment.key,
    reply: z.object({ order: orderShape }),
  })
  return reply.kind === 'ok' ? applied(toAccepted(reply.value.order)) : outcomeOf(reply)
}

/**
 * Takes it back; one that is gone already is as good. The version is not named: whoever changed it meanwhile, the store does not want it shipped,
 * and once somebody has picked it the warehouse refuses.
 */
export async function cancelOrder(client: Client, order: Pick<PickingOrderAmendment, 'key' | 'pickingOrderId'>): Promise<Outcome> {
  const reply = await client({
    method: 'POST',
    path: `/v1/picking-orders/${encodeURIComponent(order.pickingOrderId)}:cancel`,
    body: { reason: 'Cancelled in the store' },
    key: order.key,
    reply: orderShape,
  })
  if (reply.kind === 'ok') return applied(null)
  if (reply.kind === 'refused' && reply.error.code === 'order_deleted') return already(null)
  return outcomeOf(reply)
}
