import { Session } from '@shopify/shopify-app-remix/server'
import { z } from 'zod'

/** A session of Shopify's library as text, and back; what it does not declare is left out, and its tokens where they are kept elsewhere. */
export function textOf(session: Session, { andTokens }: { readonly andTokens: boolean }): string {
  const { id, shop, state, isOnline, scope, expires, accessToken, refreshToken, refreshTokenExpires, onlineAccessInfo } = session
  const tokens = andTokens ? { expires, accessToken, refreshToken } : {}
  return JSON.stringify({ id, shop, state, isOnline, scope, refreshTokenExpires, onlineAccessInfo, ...tokens })
}

export function sessionOf(text: string): Session {
  const fields = stored.parse(JSON.parse(text))
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
  return new Session(given as ConstructorParameters<typeof Session>[0])
}

const stored = z.object({
  id: z.string(),
  shop: z.string(),
  state: z.string(),
  isOnline: z.boolean(),
  scope: z.string().nullish(),
  expires: z.coerce.date().nullish(),
  accessToken: z.string().nullish(),
  refreshToken: z.string().nullish(),
  refreshTokenExpires: z.coerce.date().nullish(),
  onlineAccessInfo: z.looseObject({}).nullish(),
})
