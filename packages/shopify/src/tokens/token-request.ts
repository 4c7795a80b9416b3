import { type Clock, type Transport, TransportError, Unavailable } from '@connect/core'
import { retryAfterMs } from '@connect/http'
import { z } from 'zod'
import { adminBase } from '../client/endpoint.ts'

/** Which app asks, and where. */
export interface TokenRequester {
  readonly shop: string
  readonly adminOrigin?: string | undefined
  readonly clientId: string
  readonly clientSecret: string
  readonly transport: Transport
  readonly clock: Clock
}

/** An offline token that expires, with what renews it. Instants in epoch milliseconds; null: it never ends. */
export interface OfflineToken {
  readonly accessToken: string
  readonly scopes: readonly string[]
  readonly expiresAt: number | null
  readonly refreshToken: string | null
  readonly refreshTokenExpiresAt: number | null
}

/** refused: the shop will never take this token again; the merchant has to open the app (session token) or install it anew. */
export type TokenAnswer = { readonly kind: 'token'; readonly token: OfflineToken } | { readonly kind: 'refused'; readonly reason: string }

/** Posts to the shop's token endpoint (reference 1.3). Throws Unavailable when the shop cannot be asked; the old token is then still what it was. */
export async function requestToken(requester: TokenRequester, grant: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  const { clientId, clientSecret, clock } = requester
  const reply = await post(requester, JSON.stringify({ client_id: clientId, client_secret: clientSecret, ...grant }))
  const body = parsed(reply.text)
  if (reply.status === 200) {
    const token = granted.safeParse(body)
    if (!token.success) throw new Unavailable('store', 'fault', 'The shop answered a token request with something else than a token')
    return { kind: 'token', token: offlineToken(token.data, clock.now()) }
  }
  if (reply.status === 429)
    throw new Unavailable('store', 'throttled', 'Too many token requests', retryAfterMs(reply.retryAfter, clock.now()))
  if (reply.status >= 400 && reply.status < 500) {
    const { error, error_description } = refusal.parse(body)
    return { kind: 'refused', reason: [error ?? `HTTP ${reply.status}`, error_description].filter(Boolean).join(': ') }
  }
  throw new Unavailable('store', 'unreachable', `The shop answered a token request with HTTP ${reply.status}`)
}

async function post(requester: TokenRequester, body: string) {
  try {
    const response = await requester.transport.send({
      method: 'POST',
      url: `${adminBase(requester)}/admin/oauth/access_token`,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      timeout: 15_000,
    })
    return { status: response.status, retryAfter: response.headers['retry-after'], text: await response.text() }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    throw new Unavailable('store', 'unreachable', `The shop could not be asked for a token: ${error.message}`, null, { cause: error })
  }
}

const granted = z.object({
  access_token: z.string().min(1),
  scope: z.string().default(''),
  expires_in: z.number().nullish(),
  refresh_token: z.string().nullish(),
  refresh_token_expires_in: z.number().nullish(),
})
const refusal = z
  .object({ error: z.string().optional().catch(undefined), error_description: z.string().optional().catch(undefined) })
  .catch({})

function offlineToken(body: z.infer<typeof granted>, now: number): OfflineToken {
  const after = (seconds: number | null | undefined) => (seconds ? now + seconds * 1000 : null)
  return {
    accessToken: body.access_token,
    scopes: body.scope.split(',').filter((scope) => scope !== ''),
    expiresAt: after(body.expires_in),
    refreshToken: body.refresh_token ?? null,
    refreshTokenExpiresAt: after(body.refresh_token_expires_in),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
