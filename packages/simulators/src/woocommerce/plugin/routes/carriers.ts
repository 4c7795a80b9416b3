import type { SiteContext } from '../../context.ts'
import { type ShippingZone, SITE_KIND } from '../../model/site.ts'
import { profileOf } from '../../site/profile.ts'

/** Some of those that core fulfillments know. */
const PROVIDERS = [
  { id: 'ups', name: 'UPS' },
  { id: 'usps', name: 'USPS' },
  { id: 'fedex', name: 'FedEx' },
  { id: 'dhl', name: 'DHL' },
]

/** Shipping methods by zone, and who can be named as a parcel's carrier. */
export function listCarriers(context: SiteContext): unknown {
  const zones = [...context.world.collection<ShippingZone>(SITE_KIND.zone).values()].sort((a, b) => a.id - b.id)
  const methods = zones.flatMap((zone) =>
    zone.methods
      .filter(({ enabled }) => enabled)
      .map(({ methodId, instanceId, title }) => ({ method_id: methodId, instance_id: String(instanceId), title, zone: zone.name })),
  )
  const { fulfillments, shipmentTracking } = profileOf(context)
  return { methods, providers: fulfillments || shipmentTracking ? PROVIDERS : [] }
}
