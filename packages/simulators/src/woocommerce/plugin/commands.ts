import { Reader } from '../../server/reader.ts'
import { products } from '../catalogue/products.ts'
import type { SiteContext } from '../context.ts'
import type { PluginState } from '../model/plugin.ts'
import { orders } from '../orders/documents.ts'
import { isDraft } from '../orders/statuses.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { siteNow } from '../site/dates.ts'
import { connect } from './admin/connect.ts'
import { goodbye } from './admin/goodbye.ts'
import { addRow } from './outbox/note-change.ts'
import { emptyOutbox, outboxSummary } from './outbox/rows.ts'
import { type PumpSummary, pump } from './pump.ts'
import { changePlugin, pluginNow, pluginOf } from './state.ts'

/** Installs and activates our plugin. One that was off for a while writes down what was changed meanwhile, before anything is sent. */
export function activatePlugin(context: SiteContext): PluginState {
  const { epoch, key, offSince } = pluginOf(context)
  if (key && offSince !== null) tellSince(context, offSince)
  return changePlugin(context, { active: true, epoch: epoch === 0 ? pluginNow(context) : epoch, offSince: null })
}

function tellSince(context: SiteContext, since: string): void {
  for (const { id, modifiedAt, status } of orders(context).values())
    if (modifiedAt >= since && !isDraft(status)) addRow(context, 'order.changed', String(id), { kind: 'order', id })
  for (const { id, modifiedAt } of products(context).values())
    if (modifiedAt >= since) addRow(context, 'product.changed', String(id), { kind: 'product', id })
}

/** The address that the wizard proposes, as a constant of the site says it. */
function proposeBackend(context: SiteContext, input: { readonly backend: string }): object {
  return summaryOf(changePlugin(context, { proposedBackend: new Reader('proposeBackend', input).text('backend') }))
}

export const pluginCommands: Readonly<Record<string, (context: SiteContext, input: unknown) => unknown>> = {
  activatePlugin: (context) => summaryOf(activatePlugin(context)),
  proposeBackend: (context, input) => proposeBackend(context, input as { readonly backend: string }),
  outbox: (context) => outboxSummary(context),
}

type Action = (deployment: Deployment, site: Site, input: unknown) => Promise<unknown>

/** What of our plugin needs its backend. */
export const pluginActions: Readonly<Record<string, Action>> = {
  connectPlugin: connectPlugin as Action,
  disconnectPlugin: (deployment, site) => goodbye(deployment, site, 'disconnected'),
  deactivatePlugin: async (deployment, site) => {
    await goodbye(deployment, site, 'deactivated')
    await site.command((context) => changePlugin(context, { active: false, offSince: siteNow(context) }))
  },
  uninstallPlugin: async (deployment, site) => {
    await goodbye(deployment, site, 'uninstalled')
    await site.command((context) => {
      emptyOutbox(context)
      changePlugin(context, { active: false, offSince: null, epoch: 0, pumpedAt: null, sentAt: null })
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
