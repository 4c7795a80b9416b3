import { installations, installed } from '../../server/installation.ts'
import type { StoreContext } from '../context.ts'
import { removeHooks } from '../webhooks/hooks.ts'
import { type AccessToken, AUTH_KIND, type GrantCode, type RegisteredApp, type StoreUser } from './app.ts'
import { ownerOf } from './users.ts'

const CODE_LIFE = 5 * 60_000

/** The merchant presses Install, or Confirm after a change of scopes: the address that the control panel frames, with a fresh one-time code. */
export function beginInstall(context: StoreContext, app: RegisteredApp, user: StoreUser = ownerOf(context)): string {
  const code = nonce(context)
  const grant: GrantCode = {
    code,
    clientId: app.clientId,
    scopes: app.scopes,
    userId: user.id,
    expiresAt: context.clock.now() + CODE_LIFE,
    used: false,
  }
  context.world.collection<GrantCode>(AUTH_KIND.code).put(code, grant)
  const url = new URL(app.callbacks.auth)
  const about = { code, scope: app.scopes.join(' '), context: `stores/${context.storeHash}`, account_uuid: accountUuid(context) }
  for (const [name, value] of Object.entries(about)) url.searchParams.set(name, value)
  return url.href
}

/** The app is in the store from now on, with one new token; an earlier one is dead. */
export function installApp(
  context: StoreContext,
  app: RegisteredApp,
  scopes: readonly string[] = app.scopes,
  userId: number = ownerOf(context).id,
): AccessToken {
  revokeToken(context, app.clientId)
  const installedAt = new Date(context.clock.now()).toISOString()
  installations(context).put(app.clientId, { clientId: app.clientId, scopes, installedAt, uninstalledAt: null })
  const token = nonce(context)
  return tokens(context).put(token, { token, clientId: app.clientId, scopes, userId })
}

export function tokenOf(context: Pick<StoreContext, 'world'>, clientId: string): AccessToken | undefined {
  return [...tokens(context).values()].find((token) => token.clientId === clientId)
}

export function revokeToken(context: Pick<StoreContext, 'world'>, clientId: string): void {
  for (const { token } of [...tokens(context).values()].filter((one) => one.clientId === clientId)) tokens(context).delete(token)
}

/** The developer asks for other scopes: the token is dead until the merchant confirms, which begins like an install. */
export function changeScopes(context: StoreContext, app: RegisteredApp, scopes: readonly string[]): string {
  revokeToken(context, app.clientId)
  return beginInstall(context, { ...app, scopes })
}

/** The merchant removes the app: token and hooks are gone at once (reference 2.2). The app is told by who calls this. */
export function markUninstalled(context: StoreContext, clientId: string): void {
  const before = installed(context, clientId)
  if (!before) return
  context.emit('store/app/uninstalled', { type: 'store' })
  installations(context).put(clientId, { ...before, uninstalledAt: new Date(context.clock.now()).toISOString() })
  revokeToken(context, clientId)
  removeHooks(context, clientId)
}

/** Of the account that owns the store. */
export function accountUuid(context: Pick<StoreContext, 'storeHash'>): string {
  const hex = Buffer.from(context.storeHash.padEnd(16, '0')).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function nonce(context: Pick<StoreContext, 'random'>): string {
  return context.random.uuid().replaceAll('-', '')
}

function tokens(context: Pick<StoreContext, 'world'>) {
  return context.world.collection<AccessToken>(AUTH_KIND.access)
}
