import type { ShopContext } from '../context.ts'
import { gidOf } from '../ids.ts'
import { KIND, type Location } from '../model/catalogue.ts'

/** The warehouse the shop ships from. */
export const WAREHOUSE = gidOf('Location', 70_115_001)
/** The shop on the corner, which also ships and hands out orders. */
export const RETAIL = gidOf('Location', 70_115_002)
/** A third party's warehouse, registered as a fulfilment service. */
export const THIRD_PARTY = gidOf('Location', 70_115_003)

const LOCATIONS: readonly Location[] = [
  place(WAREHOUSE, 'Tacoma Warehouse', {
    address1: '2210 Port Commerce Way',
    city: 'Tacoma',
    provinceCode: 'WA',
    zip: '98421',
    countryCode: 'US',
  }),
  place(RETAIL, 'Ballard Shop', {
    address1: '5401 Market Street NW',
    city: 'Seattle',
    provinceCode: 'WA',
    zip: '98107',
    countryCode: 'US',
  }),
  {
    ...place(THIRD_PARTY, 'Harbor Fulfillment', {
      address1: '87 Terminal Avenue',
      city: 'Reno',
      provinceCode: 'NV',
      zip: '89502',
      countryCode: 'US',
    }),
    isFulfillmentService: true,
    shipsInventory: false,
  },
]

/** Three places: the merchant's warehouse and shop, and a fulfilment service. */
export function seedLocations(context: ShopContext): void {
  for (const location of LOCATIONS) context.world.collection<Location>(KIND.location).put(location.id, location)
}

function place(id: string, name: string, address: Location['address']): Location {
  return { id, name, isActive: true, fulfillsOnlineOrders: true, shipsInventory: true, isFulfillmentService: false, address }
}
