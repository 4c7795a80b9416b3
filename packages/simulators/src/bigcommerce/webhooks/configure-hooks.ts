import { Reader } from '../../server/reader.ts'
import type { StoreContext } from '../context.ts'
import { changeHookSettings, type HookSettings, hookSettings } from './hook-settings.ts'

/** Changes which destinations the platform takes; what is not given stays. */
export function configureHooks(context: StoreContext, input: Partial<HookSettings>): HookSettings {
  const read = new Reader('configureHooks', input)
  return changeHookSettings(context, {
    allowInsecureDestinations: read.flag('allowInsecureDestinations', hookSettings(context).allowInsecureDestinations),
  })
}
