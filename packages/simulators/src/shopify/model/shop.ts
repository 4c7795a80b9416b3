/** Documents of the shop itself. Ids are gids; instants ISO strings in UTC. */

export interface ShopSettings {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly currencyCode: string
  readonly ianaTimezone: string
  readonly weightUnit: 'GRAMS' | 'KILOGRAMS' | 'OUNCES' | 'POUNDS'
  readonly plan: { readonly publicDisplayName: string; readonly partnerDevelopment: boolean; readonly shopifyPlus: boolean }
  readonly createdAt: string
}

/** A carrier whose rates are calculated at checkout. */
export interface CarrierService {
  readonly id: string
  readonly name: string
  readonly active: boolean
}

/** Shipping as checkout shows it: zones with their methods, for a group of locations. */
export interface DeliveryProfile {
  readonly id: string
  readonly name: string
  readonly default: boolean
  readonly zones: readonly DeliveryZone[]
}

export interface DeliveryZone {
  readonly id: string
  readonly name: string
  readonly methods: readonly DeliveryMethod[]
}

/** A flat rate has a price; a calculated one its carrier service and services. */
export interface DeliveryMethod {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly rate:
    | { readonly price: string }
    | { readonly carrierServiceId: string; readonly services: readonly { readonly name: string; readonly active: boolean }[] }
}

/** World collection names; the shop's settings have the id `shop`. */
export const SHOP_KIND = { settings: 'shop', carrierService: 'carrier_service', deliveryProfile: 'delivery_profile' } as const
