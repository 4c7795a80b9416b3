/** Where something goes. A field the store does not give, or may not show, is null. */
export interface Address {
  readonly name: string | null
  readonly company: string | null
  readonly address1: string | null
  readonly address2: string | null
  readonly city: string | null
  /** State, province or region, as code where the store has one. */
  readonly region: string | null
  readonly postalCode: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly phone: string | null
}

export interface Customer {
  /** The store's customer id; null for guests. */
  readonly externalId: string | null
  readonly name: string | null
  readonly company: string | null
  readonly email: string | null
  readonly phone: string | null
}
