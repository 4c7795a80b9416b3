import { INSTALLATION_KIND } from '../../server/installation.ts'

/** An app as its developer registered it: the configuration the platform keeps (what `shopify.app.toml` deploys). */
export interface RegisteredApp {
  readonly clientId: string
  readonly clientSecret: string
  /** As the merchant reads it. */
  readonly name?: string
  /** What it does, in a sentence. */
  readonly tagline?: string
  /** Its part of the admin's addresses: `/apps/{handle}`. */
  readonly handle?: string
  /** Access scopes asked at install. */
  readonly scopes: readonly string[]
  /** Where the app is embedded from; the admin frames it. */
  readonly applicationUrl?: string
  /** App-specific webhook subscriptions, the same for every shop, compliance topics included. */
  readonly webhooks: readonly WebhookConfiguration[]
  /** Version the payloads of app-specific webhooks are made for. */
  readonly webhookApiVersion?: string
  /** A public app may only ask for expiring offline tokens (created after 1 April 2026); true unless said otherwise. */
  readonly expiringTokensOnly?: boolean
}

export interface WebhookConfiguration {
  /** `orders/create` */
  readonly topics: readonly string[]
  readonly uri: string
}

/** Id: the token itself. Instants are epoch milliseconds. */
export interface AccessToken {
  readonly token: string
  readonly clientId: string
  readonly mode: 'offline' | 'online'
  readonly scopes: readonly string[]
  readonly expiresAt: number | null
}

/** Id: the token itself. */
export interface RefreshToken {
  readonly token: string
  readonly clientId: string
  /** The refresh token this one replaced; it is retired when this one is first used. */
  readonly replaces: string | null
  readonly used: boolean
  readonly expiresAt: number
}

/** World collection names. */
export const AUTH_KIND = { installation: INSTALLATION_KIND, access: 'access_token', refresh: 'refresh_token' } as const
