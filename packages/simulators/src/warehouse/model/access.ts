/** Users, roles, features and Store Keys (requirements 3). */

export type Access = 'edit' | 'read_only'

/** Every feature with the access levels it may be granted with (requirements 3.2). */
export const featureCatalogue = {
  Integrate: ['edit', 'read_only'],
  'IntelliTrack for Shopify': ['edit'],
  'IntelliTrack for Shopify Manual Sync': ['edit'],
  'IntelliTrack for BigCommerce': ['edit'],
  'IntelliTrack for BigCommerce Manual Sync': ['edit'],
  'IntelliTrack for WooCommerce': ['edit'],
  'IntelliTrack for WooCommerce Manual Sync': ['edit'],
  Items: ['edit', 'read_only'],
  'Inventory View': ['edit', 'read_only'],
  'Inventory Adjustment': ['edit'],
  'Add Item to Inventory': ['edit'],
  'Inventory Allocation': ['edit'],
  Customers: ['edit', 'read_only'],
  Carriers: ['edit', 'read_only'],
  'Picking Orders': ['edit', 'read_only'],
  History: ['read_only'],
  Companies_Divisions_Sites: ['edit', 'read_only'],
  Users_Roles: ['edit', 'read_only'],
  'Store Keys': ['edit', 'read_only'],
} as const satisfies Record<string, readonly Access[]>

export type FeatureName = keyof typeof featureCatalogue

export interface FeatureGrant {
  readonly name: FeatureName
  readonly access: Access
}

export interface Licence {
  readonly id: 'licence'
  readonly features: readonly FeatureName[]
  readonly changeSequence: number
}

export interface Role {
  readonly id: string
  readonly name: string
  /** The Admin role: made with the account, all features, for ever. */
  readonly isAdmin: boolean
  readonly features: readonly FeatureGrant[]
  readonly changeSequence: number
}

export interface User {
  readonly id: string
  readonly userName: string
  readonly displayName: string
  readonly kind: 'administrative' | 'standard'
  readonly active: boolean
  readonly roleIds: readonly string[]
  readonly divisionIds: readonly string[]
  readonly defaultDivisionId: string
  readonly defaultSiteId: string
  readonly passwordHash: string
  readonly changeSequence: number
}

/** A logged-in user; its id is the hash of the token. */
export interface Session {
  readonly id: string
  readonly userId: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
  readonly changeSequence: number
}

export interface StoreKey {
  readonly id: string
  readonly name: string
  readonly divisionId: string
  readonly secretHash: string
  /** The last four characters of the secret. */
  readonly hint: string
  readonly features: readonly FeatureGrant[]
  readonly createdAt: string
  readonly lastUsedAt: string | null
  readonly revokedAt: string | null
  readonly changeSequence: number
}

/** Who is calling, with what it may do. */
export interface Caller {
  readonly kind: 'user' | 'store_key'
  readonly id: string
  readonly name: string
  readonly divisionIds: readonly string[]
  readonly defaultDivisionId: string | null
  readonly defaultSiteId: string | null
  readonly features: readonly FeatureGrant[]
}
