import type { Installation } from '../../server/installation.ts'
import type { ShopContext } from '../context.ts'
import { type AccessToken, AUTH_KIND, type RefreshToken } from './app.ts'

const ACCESS_SECONDS = 60 * 60
const ONLINE_SECONDS = 24 * 60 * 60
const REFRESH_SECONDS = 90 * 24 * 60 * 60
const RECOVERY_SECONDS = 30 * 24 * 60 * 60

/** A new expiring offline token with its refresh token, as the token endpoint answers it. */
export function issueExpiring(context: ShopContext, installation: Installation, replaces: string | null = null): object {
  const access = issue(context, installation, 'offline', ACCESS_SECONDS)
  const refresh = `shprt_${nonce(context)}`
  const expiresAt = context.clock.now() + REFRESH_SECONDS * 1_000
  refreshTokens(context).put(refresh, { token: refresh, clientId: installation.clientId, replaces, used: false, expiresAt })
  return {
    access_token: access,
    scope: installation.scopes.join(','),
    expires_in: ACCESS_SECONDS,
    refresh_token: refresh,
    refresh_token_expires_in: REFRESH_SECONDS,
  }
}

/** A token that does not expire, as apps of before April 2026 still hold. */
export function issuePermanent(context: ShopContext, installation: Installation): object {
  return { access_token: issue(context, installation, 'offline', null), scope: installation.scopes.join(',') }
}

/** A staff member's token. */
export function issueOnline(context: ShopContext, installation: Installation, userId: string): object {
  return {
    access_token: issue(context, installation, 'online', ONLINE_SECONDS),
    scope: installation.scopes.join(','),
    expires_in: ONLINE_SECONDS,
    associated_user_scope: installation.scopes.join(','),
    associated_user: {
      id: Number(userId),
      first_name: 'Store',
      last_name: 'Staff',
      email: `staff${userId}@${context.shop}`,
      account_owner: userId === '1',
      locale: 'en',
      collaborator: false,
      email_verified: true,
    },
  }
}

/** The refresh token where it may be used now. */
export function usableRefresh(context: ShopContext, clientId: string, token: string): RefreshToken | undefined {
  const known = refreshTokens(context).get(token)
  return known && known.clientId === clientId && known.expiresAt > context.clock.now() ? known : undefined
}

/**
 * Uses a refresh token: the one it replaced is retired, and it may itself be used again for 30 days, in case the answer gets lost
 * (changelog of 28 August 2026: it ends with the first use of its replacement).
 */
export function spend(context: ShopContext, spent: RefreshToken): void {
  if (spent.replaces) refreshTokens(context).delete(spent.replaces)
  if (spent.used) return
  const expiresAt = Math.min(spent.expiresAt, context.clock.now() + RECOVERY_SECONDS * 1_000)
  refreshTokens(context).put(spent.token, { ...spent, used: true, expiresAt })
}

/** The access token where it is good now. */
export function usableAccess(context: ShopContext, token: string): AccessToken | undefined {
  const known = context.world.collection<AccessToken>(AUTH_KIND.access).get(token)
  return known && (known.expiresAt === null || known.expiresAt > context.clock.now()) ? known : undefined
}

function issue(context: ShopContext, installation: Installation, mode: AccessToken['mode'], seconds: number | null): string {
  const token = `${mode === 'online' ? 'shpua' : 'shpat'}_${nonce(context)}`
  const expiresAt = seconds === null ? null : context.clock.now() + seconds * 1_000
  const { clientId, scopes } = installation
  context.world.collection<AccessToken>(AUTH_KIND.access).put(token, { token, clientId, mode, scopes, expiresAt })
  return token
}

function refreshTokens(context: ShopContext) {
  return context.world.collection<RefreshToken>(AUTH_KIND.refresh)
}

function nonce(context: ShopContext): string {
  return context.random.uuid().replaceAll('-', '')
}
