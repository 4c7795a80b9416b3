import { exchangeInstallCode } from '@connect/bigcommerce'
import { type Transport, Unavailable } from '@connect/core'
import { storeOrigin } from './open-store.ts'
import { registeredApp } from './registered-app.ts'

/** The store's token as the database keeps it. */
export interface StoreAccess {
  /** The browser comes to the app's callback with a one-time code. */
  grant(callback: string, transport: Transport): Promise<void>
  forget(): void
  token(): Promise<string>
}

export function openAccess(): StoreAccess {
  let kept: string | null = null
  return {
    grant: async (callback, transport) => {
      const brought = (name: string) => new URL(callback).searchParams.get(name) ?? ''
      const { clientId, clientSecret, callbacks } = registeredApp
      const grant = await exchangeInstallCode(
        { clientId, clientSecret, loginOrigin: storeOrigin, redirectUri: callbacks.auth, transport },
        { code: brought('code'), scope: brought('scope'), context: brought('context'), accountUuid: brought('account_uuid') },
      )
      if (grant.kind !== 'granted') throw new Error(grant.message)
      kept = grant.accessToken
    },
    forget: () => {
      kept = null
    },
    token: async () => {
      if (kept === null) throw new Unavailable('store', 'auth', 'The store has not granted access: open the app in the store once')
      return kept
    },
  }
}
