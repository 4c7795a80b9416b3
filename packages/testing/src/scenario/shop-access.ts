import { type Clock, type Transport, Unavailable } from '@connect/core'
import { exchangeSessionToken, type OfflineToken, refreshOfflineToken } from '@connect/shopify'
import { app, shopDomain, shopOrigin } from './open-shop.ts'

/** The shop's offline token as the database keeps it: renewed when it ends or was refused, for whoever asks. */
export interface ShopAccess {
  /** The merchant opens the app: its session token becomes an offline token. */
  grant(sessionToken: string, transport: Transport): Promise<void>
  forget(): void
  token(transport: Transport, refused?: string): Promise<string>
}

export function shopAccess(clock: Clock): ShopAccess {
  let kept: OfflineToken | null = null
  const requester = (transport: Transport) => ({
    shop: shopDomain,
    adminOrigin: shopOrigin,
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    transport,
    clock,
  })
  const keep = (answer: Awaited<ReturnType<typeof refreshOfflineToken>>): string => {
    if (answer.kind === 'refused') throw new Unavailable('store', 'auth', `The store no longer accepts our access: ${answer.reason}`)
    kept = answer.token
    return kept.accessToken
  }
  return {
    grant: async (sessionToken, transport) => void keep(await exchangeSessionToken(requester(transport), sessionToken)),
    forget: () => {
      kept = null
    },
    token: async (transport, refused) => {
      if (!kept) throw new Unavailable('store', 'auth', 'The store has not granted access: open the app in the store once')
      const ends = kept.expiresAt !== null && kept.expiresAt - clock.now() < 60_000
      if (!ends && kept.accessToken !== refused) return kept.accessToken
      return keep(await refreshOfflineToken(requester(transport), kept.refreshToken ?? ''))
    },
  }
}
