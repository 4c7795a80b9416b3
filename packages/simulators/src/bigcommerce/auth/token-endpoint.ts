import type { StoreContext } from '../context.ts'
import { AUTH_KIND, type GrantCode, type RegisteredApp, type StoreUser } from './app.ts'
import { accountUuid, installApp } from './install.ts'
import { ownerOf, users } from './users.ts'

export interface TokenReply {
  readonly status: number
  readonly body: object
}

type Form = Readonly<Record<string, unknown>>

/** `POST /oauth2/token` for the store that the form's `context` names: a one-time code becomes the app's token (reference 2.2). */
export function answerTokenRequest(context: StoreContext, app: RegisteredApp, form: Form): TokenReply {
  const grants = context.world.collection<GrantCode>(AUTH_KIND.code)
  const grant = grants.get(String(form['code'] ?? ''))
  if (!grant || grant.clientId !== app.clientId || grant.used || grant.expiresAt <= context.clock.now()) return invalidGrant()
  if (!sameScopes(String(form['scope'] ?? ''), grant.scopes))
    return refused('invalid_scope', 'The requested scope is invalid, unknown, or malformed.')
  grants.put(grant.code, { ...grant, used: true })
  const { token, scopes } = installApp(context, app, grant.scopes, grant.userId)
  const owner = ownerOf(context)
  return {
    status: 200,
    body: {
      access_token: token,
      scope: scopes.join(' '),
      user: named(users(context).find((one) => one.id === grant.userId) ?? owner),
      owner: named(owner),
      context: `stores/${context.storeHash}`,
      account_uuid: accountUuid(context),
    },
  }
}

/** What can be said without looking at a store: whether the app is who it says it is. */
export function checkForm(apps: readonly RegisteredApp[], form: Form): { readonly app: RegisteredApp; readonly hash: string } | TokenReply {
  const app = apps.find((one) => one.clientId === form['client_id'] && one.clientSecret === form['client_secret'])
  if (!app) return { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed.' } }
  if (form['grant_type'] !== 'authorization_code') return refused('unsupported_grant_type', 'The grant type is not supported.')
  if (form['redirect_uri'] !== app.callbacks.auth) return refused('redirect_uri_mismatch', 'The redirect URI does not match.')
  const hash = /^stores\/([a-z0-9]+)$/.exec(String(form['context'] ?? ''))?.[1]
  return hash ? { app, hash } : refused('invalid_request', 'The context is missing or malformed.')
}

export function invalidGrant(): TokenReply {
  return refused('invalid_grant', 'The authorization code is invalid, has expired or was used before.')
}

function sameScopes(asked: string, granted: readonly string[]): boolean {
  const wanted = new Set(asked.split(/[ +]/).filter((scope) => scope !== ''))
  return wanted.size === new Set(granted).size && granted.every((scope) => wanted.has(scope))
}

function named(user: StoreUser) {
  return { id: user.id, username: user.email, email: user.email }
}

function refused(error: string, error_description: string): TokenReply {
  return { status: 400, body: { error, error_description } }
}
