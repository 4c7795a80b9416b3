import { Reader } from '../../server/reader.ts'
import type { SiteContext } from '../context.ts'
import type { OutboxRow, PluginState } from '../model/plugin.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { connect } from './admin/connect.ts'
import { goodbye } from './admin/goodbye.ts'
import { addRow } from './outbox/note-change.ts'
import { emptyOutbox, outboxSummary } from './outbox/rows.ts'
import { type PumpSummary, pump } from './pump.ts'
import { changePlugin, pluginNow, pluginOf } from './state.ts'

/** Installs and activates our plugin; one that was only deactivated goes on with what it had. */
export function activatePlugin(context: SiteContext): PluginState {
  const { epoch } = pluginOf(context)
  return changePlugin(context, { active: true, epoch: epoch === 0 ? pluginNow(context) : epoch })
}

/** Something about the store that the backend shows was changed. */
export function tellSettings(context: SiteContext): OutboxRow | null {
  const { active, key } = pluginOf(context)
  return active && key ? addRow(context, 'settings.changed', 'store') : null
}

export const pluginCommands: Readonly<Record<string, (context: SiteContext, input: unknown) => unknown>> = {
  activatePlugin: (context) => summaryOf(activatePlugin(context)),
  tellSettings: (context) => tellSettings(context),
  outbox: (context) => outboxSummary(context),
}

type Action = (deployment: Deployment, site: Site, input: unknown) => Promise<unknown>

/** What of our plugin needs its backend. */
export const pluginActions: Readonly<Record<string, Action>> = {
  connectPlugin: connectPlugin as Action,
  disconnectPlugin: (deployment, site) => goodbye(deployment, site, 'disconnected'),
  deactivatePlugin: async (deployment, site) => {
    await goodbye(deployment, site, 'deactivated')
    await site.command((context) => changePlugin(context, { active: false }))
  },
  uninstallPlugin: async (deployment, site) => {
    await goodbye(deployment, site, 'uninstalled')
    await site.command((context) => {
      emptyOutbox(context)
      changePlugin(context, { active: false, epoch: 0, pumpedAt: null, sentAt: null })
    })
  },
  pumpOutbox: (deployment, site): Promise<PumpSummary> => pump(deployment, site),
}

/** As the wizard does it; answers what went wrong, or null. */
async function connectPlugin(
  deployment: Deployment,
  site: Site,
  input: { readonly backend: string; readonly code: string },
): Promise<unknown> {
  const read = new Reader('connectPlugin', input)
  const refused = await connect(deployment, site, read.text('backend'), read.text('code'))
  return refused?.body ?? null
}

/** Without the secret. */
function summaryOf({ active, version, epoch, backend, key }: PluginState): object {
  return { active, version, epoch, backend, connected: key !== null }
}
