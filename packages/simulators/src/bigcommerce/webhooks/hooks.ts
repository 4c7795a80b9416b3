import type { StoreContext } from '../context.ts'
import { HOOK_KIND, type Hook } from './hook.ts'

type Stored = Pick<StoreContext, 'world'>

export function hooks(context: Stored) {
  return context.world.collection<Hook>(HOOK_KIND.hook)
}

export function hooksOf(context: Stored, clientId: string): readonly Hook[] {
  return [...hooks(context).values()].filter((hook) => hook.clientId === clientId)
}

/** The app was removed: the platform takes its hooks away by itself. */
export function removeHooks(context: Stored, clientId: string): void {
  for (const hook of hooksOf(context, clientId)) hooks(context).delete(String(hook.id))
}
