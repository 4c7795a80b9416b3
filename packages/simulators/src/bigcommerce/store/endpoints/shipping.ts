import type { StoreContext } from '../../context.ts'
import type { ShippingZone } from '../../model/store.ts'
import { list, NOT_FOUND } from '../../orders/answers.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { zones } from '../shipping.ts'

/** GET /v2/shipping/zones */
export function listZones(context: StoreContext): Answer {
  return list([...zones(context).values()].map(zoneShape))
}

/** GET /v2/shipping/zones/{id} */
export function readZone(context: StoreContext, { params }: ApiRequest): Answer {
  const zone = zones(context).get(params['id'] ?? '')
  return zone ? { status: 200, body: zoneShape(zone) } : NOT_FOUND
}

/** GET /v2/shipping/zones/{zone_id}/methods */
export function listMethods(context: StoreContext, { params }: ApiRequest): Answer {
  const zone = zones(context).get(params['zone_id'] ?? '')
  if (!zone) return NOT_FOUND
  return list(
    zone.methods.map(({ id, name, type, enabled }) => ({
      id,
      name,
      type,
      settings: { rate: 5 },
      enabled,
      handling_fees: { fixed_surcharge: 0 },
      is_fallback: false,
    })),
  )
}

function zoneShape(zone: ShippingZone): object {
  return {
    id: zone.id,
    name: zone.name,
    type: 'country',
    locations: [{ id: zone.id, country_iso2: 'US' }],
    free_shipping: { enabled: false, minimum_sub_total: '0.0000', exclude_fixed_shipping_products: false },
    handling_fees: { fixed_surcharge: '0.0000', display_separately: false },
    enabled: true,
  }
}
