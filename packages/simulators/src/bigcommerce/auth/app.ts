import { INSTALLATION_KIND } from '../../server/installation.ts'

/** An app as its developer registered it in the developer portal. */
export interface RegisteredApp {
  readonly clientId: string
  readonly clientSecret: string
  /** As the merchant reads it. */
  readonly name?: string
  /** What it does, in a sentence. */
  readonly tagline?: string
  /** OAuth scopes asked at install. */
  readonly scopes: readonly string[]
  /** Absolute addresses; the platform calls them by GET. `auth` is also the only redirect_uri that an exchange may name. */
  readonly callbacks: {
    readonly auth: string
    readonly load: string
    readonly uninstall?: string
    readonly removeUser?: string
  }
}

/** It does not expire. Id: the token itself. */
export interface AccessToken {
  readonly token: string
  readonly clientId: string
  readonly scopes: readonly string[]
  /** Who installed the app. */
  readonly userId: number
}

/** What /auth is called with; good once and for a short time. Id: the code itself. */
export interface GrantCode {
  readonly code: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly userId: number
  /** Epoch milliseconds. */
  readonly expiresAt: number
  readonly used: boolean
}

/** A person who may open the store's control panel. Id: as text. */
export interface StoreUser {
  readonly id: number
  readonly email: string
  readonly locale: string
  readonly isOwner: boolean
}

/** World collection names. */
export const AUTH_KIND = { installation: INSTALLATION_KIND, access: 'access_token', code: 'grant_code', user: 'store_user' } as const
