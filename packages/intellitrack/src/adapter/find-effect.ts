import { type EffectKey, type EffectResult, type Finding, id, type UpsertedItem } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import type { Reply } from '../client/reply.ts'
import { orderShape, toAccepted } from './order-shape.ts'
import type { Scope } from './scope.ts'

const effect = z.object({ result: z.object({ type: z.string(), id: z.string() }), appliedAt: z.string() })
type Effect = z.infer<typeof effect>

/** What became of a write whose reply was lost. Only the contract's own `effect_unknown` says that nothing did: any other 404 is not about the key. */
export async function findEffect(client: Client, scope: Scope, key: EffectKey): Promise<Finding<EffectResult>> {
  const reply = await client({ method: 'GET', path: `${scope.path}/effects/${encodeURIComponent(key)}`, reply: effect })
  if (reply.kind === 'refused' && reply.error.code === 'effect_unknown') return { kind: 'absent' }
  if (reply.kind !== 'ok') return unknown(reply)
  const { type, id: resultId } = reply.value.result
  if (type === 'item') return foundItem(client, scope, reply.value)
  if (type !== 'picking_order') return { kind: 'applied', value: { pickingOrder: null, item: null } }
  const order = await client({ method: 'GET', path: `/v1/picking-orders/${encodeURIComponent(resultId)}`, reply: orderShape })
  return order.kind === 'ok' ? { kind: 'applied', value: { pickingOrder: toAccepted(order.value), item: null } } : unknown(order)
}

/** The effect does not tell whether it created the item or linked one; an item is made within the second of the effect that made it. */
async function foundItem(client: Client, scope: Scope, { result, appliedAt }: Effect): Promise<Finding<EffectResult>> {
  const path = `${scope.path}/items/${encodeURIComponent(result.id)}`
  const item = await client({ method: 'GET', path, reply: z.object({ createdAt: z.string() }) })
  if (item.kind !== 'ok') return unknown(item)
  const created = Date.parse(appliedAt) - Date.parse(item.value.createdAt) < 1000
  const value: UpsertedItem = { itemNumber: id(result.id), created }
  return { kind: 'applied', value: { pickingOrder: null, item: value } }
}

const unknown = (reply: Exclude<Reply<unknown>, { kind: 'ok' }>): Finding<EffectResult> => ({
  kind: 'unknown',
  reason: reply.kind === 'lost' ? reply.reason : reply.error.message,
})
