import '@shopify/shopify-app-remix/adapters/node'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Log } from '@connect/core'
import { API_VERSION, neededScopes } from '@connect/shopify'
import { type ApiVersion, AppDistribution, LogSeverity, shopifyApp } from '@shopify/shopify-app-remix/server'
import type { SessionStorage } from '@shopify/shopify-app-session-storage'
import type { Environment } from '../../server/environment.ts'

export interface LibraryOptions {
  readonly environment: Environment
  /** The newer secret first, then the one being rotated out. */
  readonly secrets: readonly string[]
  readonly sessionStorage: SessionStorage
  readonly log: Log
  /** After each exchange of a session token for access, with the scopes that were granted. */
  readonly afterAuth: (shop: string, scopes: readonly string[]) => Promise<void>
}

/**
 * Shopify's own library: install managed by Shopify, token exchange, tokens that end. It knows one secret, so there is one of it per secret; a
 * request is for the one whose secret signed its session token.
 */
export function createLibrary(options: LibraryOptions) {
  const all = options.secrets.map((secret) => ({ secret, shopify: library(options, secret) }))
  return {
    authenticate: (request: Request, token: string | null) => {
      const one = all.find(({ secret }) => token !== null && signedWith(secret, token)) ?? all[0]
      if (!one) throw new Error('SHOPIFY_API_SECRET is empty')
      return one.shopify.authenticate.admin(request)
    },
  }
}
export type Library = ReturnType<typeof createLibrary>

function library({ environment, sessionStorage, log, afterAuth }: LibraryOptions, apiSecretKey: string) {
  return shopifyApp({
    apiKey: environment.SHOPIFY_API_KEY,
    apiSecretKey,
    apiVersion: API_VERSION as ApiVersion,
    scopes: Object.keys(neededScopes),
    appUrl: environment.SHOPIFY_APP_URL,
    authPathPrefix: '/auth',
    distribution: AppDistribution.AppStore,
    sessionStorage,
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
    hooks: { afterAuth: ({ session }) => afterAuth(session.shop, (session.scope ?? '').split(',').filter(Boolean)) },
    // Below a warning it would say session tokens.
    logger: { level: LogSeverity.Warning, httpRequests: false, log: (_, message) => log.warn(message) },
  })
}

function signedWith(secret: string, token: string): boolean {
  const [header, claims, signature = ''] = token.split('.')
  const wanted = createHmac('sha256', secret).update(`${header}.${claims}`).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
