/** Documents of shipping: what a merchant set up under Settings, Shipping and delivery. Ids are gids. */

/** An app or carrier account that quotes rates at checkout. */
export interface CarrierService {
  readonly id: string
  readonly name: string
  /** The name with the carrier's account, as the admin prints it. */
  readonly formattedName: string
  readonly active: boolean
  readonly supportsServiceDiscovery: boolean
}

/** A delivery profile with its zones and the methods a customer may choose in each. */
export interface DeliveryProfile {
  readonly id: string
  readonly name: string
  readonly default: boolean
  readonly locationGroups: readonly {
    readonly id: string
    readonly locationIds: readonly string[]
    readonly zones: readonly DeliveryZone[]
  }[]
}

export interface DeliveryZone {
  readonly id: string
  readonly name: string
  readonly countryCodes: readonly string[]
  readonly methods: readonly DeliveryMethodDefinition[]
}

export interface DeliveryMethodDefinition {
  readonly id: string
  /** What the customer reads at checkout and the order's shipping line is titled. */
  readonly name: string
  readonly active: boolean
  readonly rate: DeliveryRate
}

/** A price of the merchant's own, or the rates of a carrier service. */
export type DeliveryRate =
  | { readonly kind: 'flat'; readonly id: string; readonly price: { readonly amount: string; readonly currencyCode: string } }
  | { readonly kind: 'carrier'; readonly id: string; readonly carrierServiceId: string; readonly services: readonly string[] }

/** World collection names. */
export const SHIPPING_KIND = {
  carrierService: 'carrier_service',
  deliveryProfile: 'delivery_profile',
} as const
