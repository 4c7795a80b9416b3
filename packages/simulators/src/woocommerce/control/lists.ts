import { rowsPage } from '../../server/rows-page.ts'
import type { SiteContext } from '../context.ts'
import { CATALOGUE_KIND } from '../model/catalogue.ts'
import { ORDER_KIND } from '../model/orders.ts'
import { PLUGIN_KIND } from '../model/plugin.ts'
import { SITE_KIND } from '../model/site.ts'
import { WEBHOOK_KIND } from '../model/webhooks.ts'
import { profileOf } from '../site/profile.ts'

const KINDS: Readonly<Record<string, string>> = {
  products: CATALOGUE_KIND.product,
  orders: ORDER_KIND.order,
  refunds: ORDER_KIND.refund,
  notes: ORDER_KIND.note,
  fulfillments: ORDER_KIND.fulfillment,
  emails: ORDER_KIND.email,
  users: SITE_KIND.user,
  keys: SITE_KIND.key,
  zones: SITE_KIND.zone,
  webhooks: WEBHOOK_KIND.webhook,
  deliveries: WEBHOOK_KIND.delivery,
  plugin: PLUGIN_KIND.state,
  outbox: PLUGIN_KIND.outbox,
  shipments: PLUGIN_KIND.shipment,
}

export const LISTS: readonly string[] = ['profile', ...Object.keys(KINDS)]

type Row = Readonly<Record<string, unknown>>

/** A list of the site's documents, or its profile. */
export function listOf(context: SiteContext, name: string, search: URLSearchParams): object | undefined {
  if (name === 'profile') return { profile: profileOf(context) }
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  return kind === undefined ? undefined : rowsPage([...context.world.collection<Row>(kind).values()], search)
}
