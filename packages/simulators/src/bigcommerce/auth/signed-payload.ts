import { signJwt } from '../../server/sign-jwt.ts'
import type { StoreContext } from '../context.ts'
import type { RegisteredApp, StoreUser } from './app.ts'
import { ownerOf } from './users.ts'

const LIFE_SECONDS = 24 * 60 * 60
/** The platform's own sample dates `nbf` five seconds before `iat`, whatever the table beside it says (reference 2.2). */
const EARLY_SECONDS = 5

/** The `signed_payload_jwt` of a callback: who is at the control panel of which store, and where in the app they go. */
export function signedPayload(
  context: StoreContext,
  app: RegisteredApp,
  about: { readonly user: StoreUser; readonly url?: string; readonly channelId?: number | null },
): string {
  const now = Math.floor(context.clock.now() / 1_000)
  const owner = ownerOf(context)
  const claims = {
    aud: app.clientId,
    iss: 'bc',
    iat: now,
    nbf: now - EARLY_SECONDS,
    exp: now + LIFE_SECONDS,
    jti: context.random.uuid(),
    sub: `stores/${context.storeHash}`,
    user: { id: about.user.id, email: about.user.email, locale: about.user.locale },
    owner: { id: owner.id, email: owner.email },
    url: about.url ?? '/',
    channel_id: about.channelId ?? null,
  }
  return signJwt(claims, app.clientSecret)
}

/** A callback's address with a fresh payload. */
export function callbackUrl(address: string, payload: string): string {
  const url = new URL(address)
  url.searchParams.set('signed_payload_jwt', payload)
  return url.href
}
