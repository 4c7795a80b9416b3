import type { StoreContext } from '../context.ts'
import { type Hook, isLive } from './hook.ts'

/** A hook as v3 answers it. */
export function hookShape(context: StoreContext, hook: Hook) {
  return {
    id: hook.id,
    client_id: hook.clientId,
    store_hash: context.storeHash,
    scope: hook.scope,
    destination: hook.destination,
    headers: hook.headers,
    is_active: isLive(hook, context.clock.now()),
    created_at: Math.floor(hook.createdAt / 1_000),
    updated_at: Math.floor(hook.updatedAt / 1_000),
  }
}
