import type { StoreContext } from '../context.ts'
import { HOOK_KIND, type HookDelivery, isLive } from './hook.ts'
import { hooks } from './hooks.ts'
import { payloadOf } from './payload.ts'
import { hears } from './scopes.ts'

export interface Emitting {
  /** Milliseconds until the first attempt. */
  readonly delay?: number
}

/** Queues an event for every active hook that hears it, in the command that caused it. Two hooks that hear the same are both told. */
export function emit(
  context: StoreContext,
  scope: string,
  data: Readonly<Record<string, unknown>>,
  { delay = 0 }: Emitting = {},
): readonly HookDelivery[] {
  const now = context.clock.now()
  const listening = [...hooks(context).values()].filter((hook) => isLive(hook, now) && hears(hook.scope, scope))
  if (listening.length === 0) return []
  const body = payloadOf(context, scope, data)
  return listening.map((hook) => {
    const delivery: HookDelivery = {
      id: context.random.uuid(),
      clientId: hook.clientId,
      hookId: hook.id,
      scope,
      uri: hook.destination,
      headers: hook.headers ?? {},
      body,
      triggeredAt: new Date(now).toISOString(),
      dueAt: now + delay,
      attempts: 0,
      status: 'waiting',
      lastStatus: null,
    }
    return context.world.collection<HookDelivery>(HOOK_KIND.delivery).put(delivery.id, delivery)
  })
}
