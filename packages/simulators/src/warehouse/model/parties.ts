import type { ExternalRef } from './items.ts'

/** Customers, their ship-tos, and carriers with their methods (requirements 5.2). */

export interface Address {
  readonly address1?: string | null
  readonly address2?: string | null
  readonly address3?: string | null
  readonly city?: string | null
  readonly state?: string | null
  readonly postalCode?: string | null
  readonly country?: string | null
}

export interface Customer {
  readonly id: string
  readonly divisionId: string
  readonly name: string
  readonly accountNumber: string | null
  readonly contactName: string | null
  readonly email: string | null
  readonly telephone: string | null
  readonly address: Address | null
  readonly externalRefs: readonly ExternalRef[]
  readonly createdAt: string
  readonly updatedAt: string
  readonly changeSequence: number
}

export interface ShipTo {
  readonly id: string
  readonly divisionId: string
  readonly customerId: string
  readonly name: string
  readonly contactName: string | null
  readonly email: string | null
  readonly telephone: string | null
  readonly address: Address
  readonly externalRef: ExternalRef | null
  readonly updatedAt: string
  readonly changeSequence: number
}

export interface ShippingMethod {
  readonly id: string
  readonly name: string
  readonly description: string | null
}

export interface Carrier {
  readonly id: string
  readonly divisionId: string
  readonly name: string
  /** With `{trackingNumber}` in it. */
  readonly trackingUrlTemplate: string | null
  readonly methods: readonly ShippingMethod[]
  readonly updatedAt: string
  readonly changeSequence: number
}
