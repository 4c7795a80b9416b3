import type { SiteContext } from '../context.ts'
import { PLUGIN_KIND, type PluginKey, type PluginState } from '../model/plugin.ts'
import { siteNow } from '../site/dates.ts'

const ABSENT: PluginState = {
  active: false,
  version: '0.1.0',
  epoch: 0,
  backend: null,
  proposedBackend: '',
  home: null,
  offSince: null,
  key: null,
  pendingKey: null,
  pumpedAt: null,
  sentAt: null,
  error: null,
  failures: 0,
  nextAt: null,
}

/** What our plugin keeps in this site; not active where it was never installed. */
export function pluginOf(context: SiteContext): PluginState {
  return states(context).get('plugin') ?? ABSENT
}

export function changePlugin(context: SiteContext, change: Partial<PluginState>): PluginState {
  return states(context).put('plugin', { ...pluginOf(context), ...change })
}

/** The site's own clock, in Unix seconds: the one our plugin goes by. */
export function pluginNow(context: SiteContext): number {
  return Math.floor(Date.parse(siteNow(context)) / 1000)
}

/** The key of an id: the connection's, or the pending one where that counts, too. */
export function keyOf(context: SiteContext, id: string, { pending = false } = {}): PluginKey | null {
  const { key, pendingKey } = pluginOf(context)
  return [key, pending ? pendingKey : null].find((one) => one?.id === id) ?? null
}

function states(context: SiteContext) {
  return context.world.collection<PluginState>(PLUGIN_KIND.state)
}
