import type { SiteContext } from '../context.ts'
import { SITE_KIND, type SiteProfile } from '../model/site.ts'

const FRESH: Omit<SiteProfile, 'path'> = {
  name: 'Probe Store',
  adminEmail: 'admin@example.test',
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
  country: 'US:CA',
  wordpress: '7.0.4',
  woocommerce: '11.0.1',
  php: '8.2.35',
  hpos: true,
  fulfillments: false,
  costOfGoods: false,
  shipmentTracking: false,
  prettyPermalinks: true,
  behindTlsProxy: false,
  managesStock: true,
  cronRuns: true,
  queueSeconds: 60,
  clockOffset: 0,
  ownStatuses: [],
  stockRowMs: 20,
  mailsCompletedOrders: true,
}

/** The site as its owner has set it up; a fresh store where nothing was said. */
export function profileOf(context: SiteContext): SiteProfile {
  return context.world.collection<SiteProfile>(SITE_KIND.site).get('site') ?? { path: context.site, ...FRESH }
}

export function changeSite(context: SiteContext, change: Partial<SiteProfile>): SiteProfile {
  return context.world.collection<SiteProfile>(SITE_KIND.site).put('site', { ...profileOf(context), ...change, path: context.site })
}
