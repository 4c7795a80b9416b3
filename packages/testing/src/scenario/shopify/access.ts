import { type Clock, type Transport, Unavailable } from '@connect/core'
import { exchangeSessionToken, type OfflineToken, refreshOfflineToken } from '@connect/shopify'
import { shopOrigin } from './open-shop.ts'
import { registeredApp } from './registered-app.ts'

/** The shop's offline token as the database keeps it: renewed when it ends or was refused, for whoever asks. */
export interface ShopAccess {
  /** The merchant opens the app: its session token becomes an offline token. */
  grant(sessionToken: string, transport: Transport): Promise<void>
  forget(): void
  token(transport: Transport, refused?: string): Promise<string>
  /** Somebody uses the app's token for a call of their own. */
  call(transport: Transport, query: string, variables: object): Promise<void>
}

export function openAccess(shop: string, clock: Clock): ShopAccess {
  let kept: OfflineToken | null = null
  const { clientId, clientSecret } = registeredApp
  const requester = (transport: Transport) => ({ shop, adminOrigin: shopOrigin, clientId, clientSecret, transport, clock })
  const keep = (answer: Awaited<ReturnType<typeof refreshOfflineToken>>): string => {
    if (answer.kind === 'refused') throw new Unavailable('store', 'auth', `The store no longer accepts our access: ${answer.reason}`)
    kept = answer.token
    return kept.accessToken
  }
  const token: ShopAccess['token'] = async (transport, refused) => {
    if (!kept) throw new Unavailable('store', 'auth', 'The store has not granted access: open the app in the store once')
    const ends = kept.expiresAt !== null && kept.expiresAt - clock.now() < 60_000
    if (!ends && kept.accessToken !== refused) return kept.accessToken
    return keep(await refreshOfflineToken(requester(transport), kept.refreshToken ?? ''))
  }
  return {
    grant: async (sessionToken, transport) => void keep(await exchangeSessionToken(requester(transport), sessionToken)),
    forget: () => {
      kept = null
    },
    token,
    call: async (transport, query, variables) => {
      const headers = { 'content-type': 'application/json', 'x-shopify-access-token': await token(transport) }
      const url = `${shopOrigin}/${shop}/admin/api/2026-10/graphql.json`
      const reply = await transport.send({ method: 'POST', url, headers, body: JSON.stringify({ query, variables }) })
      const text = await reply.text()
      if (reply.status !== 200 || text.includes('"errors"') || text.includes('"message"')) throw new Error(text)
    },
  }
}
