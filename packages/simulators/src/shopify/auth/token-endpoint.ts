import { installed } from '../../server/installation.ts'
import type { ShopContext } from '../context.ts'
import type { RegisteredApp } from './app.ts'
import { issueExpiring, issueOnline, issuePermanent, spend, usableAccess, usableRefresh } from './issue.ts'
import { verifySessionToken } from './session-token.ts'

export interface TokenReply {
  readonly status: number
  readonly body: object
}

type Form = Readonly<Record<string, unknown>>

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const ID_TOKEN = 'urn:ietf:params:oauth:token-type:id_token'
const OFFLINE = 'urn:shopify:params:oauth:token-type:offline-access-token'
const ONLINE = 'urn:shopify:params:oauth:token-type:online-access-token'

/** `POST /admin/oauth/access_token`: token exchange, refresh, and the migration of a token that does not expire (reference 1.3). */
export function answerTokenRequest(context: ShopContext, apps: readonly RegisteredApp[], form: Form): TokenReply {
  const app = apps.find((one) => one.clientId === form['client_id'] && one.clientSecret === form['client_secret'])
  if (!app) return refused(401, 'invalid_client', 'The client id or secret is wrong.')
  if (!installed(context, app.clientId)) return refused(400, 'app_not_installed', 'The app is not installed in this shop.')
  if (form['grant_type'] === 'refresh_token') return refresh(context, app, String(form['refresh_token'] ?? ''))
  if (form['grant_type'] === EXCHANGE) return exchange(context, app, form)
  return refused(400, 'unsupported_grant_type', 'The grant type is not supported.')
}

function refresh(context: ShopContext, app: RegisteredApp, token: string): TokenReply {
  const known = usableRefresh(context, app.clientId, token)
  if (!known) return refused(401, 'invalid_grant', 'This request requires an active refresh_token.')
  spend(context, known)
  return { status: 200, body: issueExpiring(context, installed(context, app.clientId)!, token) }
}

function exchange(context: ShopContext, app: RegisteredApp, form: Form): TokenReply {
  const subject = String(form['subject_token'] ?? '')
  const installation = installed(context, app.clientId)!
  if (form['subject_token_type'] === OFFLINE) {
    if (usableAccess(context, subject)?.clientId !== app.clientId) return badSubject()
    return { status: 200, body: issueExpiring(context, installation) }
  }
  if (form['subject_token_type'] !== ID_TOKEN || !verifySessionToken(context, app, subject)) return badSubject()
  if (form['requested_token_type'] === ONLINE) return { status: 200, body: issueOnline(context, installation, userOf(subject)) }
  if (form['requested_token_type'] !== OFFLINE) return refused(400, 'invalid_request', 'The requested token type is not supported.')
  if (String(form['expiring'] ?? '0') === '1') return { status: 200, body: issueExpiring(context, installation) }
  if (app.expiringTokensOnly !== false)
    return refused(400, 'invalid_request', 'This app must ask for expiring offline tokens (expiring=1).')
  return { status: 200, body: issuePermanent(context, installation) }
}

function userOf(subject: string): string {
  const claims = JSON.parse(Buffer.from(subject.split('.')[1] ?? '', 'base64url').toString()) as { readonly sub?: string }
  return claims.sub ?? '1'
}

function badSubject(): TokenReply {
  return refused(400, 'invalid_subject_token', 'The session token or access token given as subject is not valid.')
}

function refused(status: number, error: string, error_description: string): TokenReply {
  return { status, body: { error, error_description } }
}
