import type { StoreContext } from '../context.ts'
import { HOOK_KIND } from './hook.ts'

/** What the real platform always insists on and a sandbox on one machine cannot have. */
export interface HookSettings {
  /** Destinations by plain HTTP and on any port are taken as well. */
  readonly allowInsecureDestinations: boolean
}

type Stored = Pick<StoreContext, 'world'>

export function hookSettings(context: Stored): HookSettings {
  return context.world.collection<HookSettings>(HOOK_KIND.settings).get('store') ?? { allowInsecureDestinations: false }
}

export function changeHookSettings(context: Stored, settings: HookSettings): HookSettings {
  return context.world.collection<HookSettings>(HOOK_KIND.settings).put('store', settings)
}
