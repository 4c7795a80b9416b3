import { createHmac } from 'node:crypto'
import type { SiteContext } from '../context.ts'
import type { SiteUser } from '../model/site.ts'
import { users } from './keys.ts'

const COOKIE = 'wordpress_logged_in'

/** The cookie of somebody who is logged in, as `name=value`; the sandbox's admin sets it. No recording: WordPress's own cookies are not imitated. */
export function sessionCookie(context: SiteContext, login: string): string {
  return `${COOKIE}=${login}|${signed(context, `session:${login}`)}`
}

/** Who is logged in, whatever they ask for; null: nobody. */
export function loggedIn(context: SiteContext, headers: Readonly<Record<string, string>>): SiteUser | null {
  const cookie = (headers['cookie'] ?? '').split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`))
  const login = /^[^=]+=([^|]+)\|/.exec(decodeURIComponent(cookie ?? ''))?.[1]
  if (login === undefined || decodeURIComponent(cookie ?? '') !== sessionCookie(context, login)) return null
  return [...users(context).values()].find((user) => user.login === login) ?? null
}

/** The nonce that a page gives its scripts; valid for whom it was made. */
export function nonceOf(context: SiteContext, user: SiteUser, action: string): string {
  return signed(context, `${action}:${user.id}`).slice(0, 10)
}

/** Who asks the REST API by a login: it counts only together with its nonce (`X-WP-Nonce`). */
export function sessionUser(
  context: SiteContext,
  headers: Readonly<Record<string, string>>,
  query: URLSearchParams,
): SiteUser | 'bad-nonce' | null {
  const user = loggedIn(context, headers)
  const nonce = headers['x-wp-nonce'] ?? query.get('_wpnonce')
  if (!user || nonce === null || nonce === undefined || nonce === '') return null
  return nonce === nonceOf(context, user, 'wp_rest') ? user : 'bad-nonce'
}

function signed(context: SiteContext, text: string): string {
  return createHmac('sha256', `salt of ${context.home}`).update(text).digest('hex')
}
