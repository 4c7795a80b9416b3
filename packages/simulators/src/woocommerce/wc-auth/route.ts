import { formOf, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import { users } from '../auth/keys.ts'
import { loggedIn, nonceOf, sessionCookie } from '../auth/session.ts'
import type { SiteUser } from '../model/site.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { page } from '../server/strikes.ts'
import { profileOf } from '../site/profile.ts'
import { grant } from './grant.ts'
import { type HandOver, handOverQuery, readHandOver } from './hand-over.ts'
import { deniedPage, grantPage, loginPage, redirect } from './pages.ts'

const NONCE = 'wc_auth_grant_access'

/** The pages on which a merchant hands REST keys to an app: `/wc-auth/v1/{authorize,login,access_granted}`. */
export async function answerWcAuth(deployment: Deployment, site: Site, path: string, request: ServerRequest): Promise<ServerResponse> {
  const url = new URL(request.url)
  const step = path.replace(/\/$/, '')
  if (!['authorize', 'login', 'access_granted'].includes(step)) return page(404, 'Page not found')
  const { behindTlsProxy } = await site.query(profileOf)
  const asked = readHandOver(url.searchParams, behindTlsProxy)
  if (typeof asked === 'string') return deniedPage(asked)
  // As it was asked: over plain HTTP the store sends on to plain HTTP.
  const root = url.protocol === 'http:' ? site.home.replace(/^https:/, 'http:') : site.home
  if (step === 'login') return login(site, request, asked, root)
  const user = await site.query((context) =>
    url.protocol === 'https:' || !site.home.startsWith('https:') ? loggedIn(context, request.headers) : null,
  )
  if (!user) return redirect(`${root}/wc-auth/v1/login/?${handOverQuery(asked, false)}`)
  if (user.role === 'subscriber') return deniedPage('You do not have permission to access this page.')
  const nonce = await site.query((context) => nonceOf(context, user, NONCE))
  if (step === 'authorize')
    return grantPage(asked, user, `${root}/wc-auth/v1/access_granted/?${handOverQuery(asked, true)}&wc_auth_nonce=${nonce}`)
  if (url.searchParams.get('wc_auth_nonce') !== nonce) return deniedPage('Invalid nonce verification.')
  return grant(deployment, site, asked, user)
}

async function login(site: Site, request: ServerRequest, asked: HandOver, root: string): Promise<ServerResponse> {
  const everybody = await site.query((context) => [...users(context).values()])
  const chosen = request.method === 'POST' ? everybody.find((user: SiteUser) => user.login === formOf(request)?.['log']) : undefined
  if (!chosen) return loginPage(asked, everybody, `${root}/wc-auth/v1/login/?${handOverQuery(asked, true)}`)
  const cookie = await site.query((context) => sessionCookie(context, chosen.login))
  return redirect(`${root}/wc-auth/v1/authorize/?${handOverQuery(asked, true)}`, cookie)
}
