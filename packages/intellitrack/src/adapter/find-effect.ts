import { type EffectKey, type EffectResult, type Finding, id } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { orderShape, toAccepted } from './order-shape.ts'
import type { Scope } from './scope.ts'

const effect = z.object({ result: z.object({ type: z.string(), id: z.string() }) })

/** What became of a write whose reply was lost. */
export async function findEffect(client: Client, scope: Scope, key: EffectKey): Promise<Finding<EffectResult>> {
  const reply = await client({ method: 'GET', path: `${scope.path}/effects/${encodeURIComponent(key)}`, reply: effect })
  if (reply.kind === 'refused' && reply.status === 404) return { kind: 'absent' }
  if (reply.kind !== 'ok') return unknown(reply.kind === 'lost' ? reply.reason : reply.error.message)
  const { type, id: resultId } = reply.value.result
  if (type === 'item') return { kind: 'applied', value: { pickingOrder: null, item: { itemNumber: id(resultId), created: true } } }
  if (type !== 'picking_order') return { kind: 'applied', value: { pickingOrder: null, item: null } }
  const order = await client({ method: 'GET', path: `/v1/picking-orders/${encodeURIComponent(resultId)}`, reply: orderShape })
  if (order.kind === 'ok') return { kind: 'applied', value: { pickingOrder: toAccepted(order.value), item: null } }
  return unknown(order.kind === 'lost' ? order.reason : order.error.message)
}

const unknown = (reason: string): Finding<EffectResult> => ({ kind: 'unknown', reason })
