import { among, equal, type Filter, filtered, isAnswer } from '../../catalogue/endpoints/filters.ts'
import type { StoreContext } from '../../context.ts'
import type { Location } from '../../model/inventory.ts'
import type { Answer, ApiRequest } from '../../server/endpoint.ts'
import { v3Page } from '../../server/paging.ts'
import { profileOf } from '../../store/profile.ts'
import { locations } from '../locations.ts'

const FILTERS: Readonly<Record<string, Filter<Location>>> = {
  'location_id:in': among((location) => location.id),
  'location_code:in': among((location) => location.code),
  is_default: equal((location) => location.isDefault),
  is_active: equal((location) => location.enabled),
  'type_id:in': among((location) => location.typeId),
}

/** GET /v3/inventory/locations */
export function listLocations(context: StoreContext, { query }: ApiRequest): Answer {
  const found = filtered(locations(context), query, { filters: FILTERS, others: ['page', 'limit'] }, context.clock.now())
  if (isAnswer(found)) return found
  const { createdAt, adminEmail } = profileOf(context)
  const opened = `${createdAt.slice(0, 19)}Z`
  return v3Page(found, query, { usual: 50, most: 1_000 }, (location) => ({
    id: location.id,
    code: location.code,
    label: location.label,
    description: '',
    managed_by_external_source: location.managedByExternalSource,
    type_id: location.typeId,
    enabled: location.enabled,
    operating_hours: {},
    time_zone: location.timeZone,
    created_at: opened,
    updated_at: opened,
    address: {
      address1: '1 Main Street',
      address2: '',
      city: 'Chicago',
      state: 'Illinois',
      zip: '60601',
      email: adminEmail,
      phone: '',
      geo_coordinates: { latitude: 41.9, longitude: -87.6 },
      country_code: 'US',
    },
    storefront_visibility: true,
    special_hours: [],
  }))
}
