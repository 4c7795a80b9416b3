import type { SiteContext } from '../../context.ts'
import { orderStatuses } from '../../orders/statuses.ts'
import { profileOf } from '../../site/profile.ts'
import { outboxSummary } from '../outbox/rows.ts'
import { pluginNow, pluginOf } from '../state.ts'

/** The store, as it is set up. */
export function describe(context: SiteContext): unknown {
  const profile = profileOf(context)
  return {
    name: profile.name,
    home: context.home,
    rest: restAddress(context),
    currency: profile.currency,
    time_zone: profile.timeZone,
    now: pluginNow(context),
    wordpress: profile.wordpress,
    woocommerce: profile.woocommerce,
    php: profile.php,
    plugin: pluginOf(context).version,
    hpos: profile.hpos,
    permalinks: profile.prettyPermalinks,
    manage_stock: profile.managesStock,
    order_statuses: orderStatuses(context),
    features: {
      fulfillments: profile.fulfillments,
      cost_of_goods_sold: profile.costOfGoods,
      shipment_tracking: profile.shipmentTracking,
    },
    scheduler: 'action-scheduler',
    outbox: outboxSummary(context),
  }
}

/** Where the site's REST API answers. */
export function restAddress(context: SiteContext): string {
  return profileOf(context).prettyPermalinks ? `${context.home}/wp-json/` : `${context.home}/?rest_route=/`
}
