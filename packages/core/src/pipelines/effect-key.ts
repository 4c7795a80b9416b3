import { type EffectKey, id } from '../domain/ids.ts'
import type { RunContext } from './context.ts'
import { digest } from './digest.ts'

const longest = 200

/** Names a write to the outside for ever. It begins with the connection: the warehouse keeps keys per division, where several stores may live. */
export function effectKey(context: Pick<RunContext, 'connectionId'>, ...parts: readonly string[]): EffectKey {
  const key = [context.connectionId, ...parts].join(':')
  return id<EffectKey>(key.length <= longest ? key : `${context.connectionId}:${parts[0]}:${digest(parts)}`)
}
