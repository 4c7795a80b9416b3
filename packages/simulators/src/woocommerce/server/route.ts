import { json, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import { answerControl } from '../control/route.ts'
import { profileOf } from '../site/profile.ts'
import { answerWcAuth } from '../wc-auth/route.ts'
import { answerRest } from './answer-rest.ts'
import type { Deployment } from './deployment.ts'
import type { Site } from './site.ts'
import { page } from './strikes.ts'

/** Finds what a request is for: `/_control/...`, or a site and then `wp-json`, `?rest_route=` or `wc-auth`. */
export async function route(deployment: Deployment, request: ServerRequest): Promise<ServerResponse> {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname.startsWith('/_control/')) return answerControl(deployment, pathname.split('/').slice(2), request)
  const site = siteAt(deployment, pathname)
  if (!site) return json(404, { error: `No site at ${pathname}` })
  const path = site.path === '' ? pathname : pathname.slice(site.path.length + 1)
  const asked = searchParams.get('rest_route')
  if (asked !== null && (path === '' || path === '/' || path === '/index.php')) return answerRest(deployment, site, trimmed(asked), request)
  if (path === '/wp-json' || path.startsWith('/wp-json/')) {
    const pretty = await site.query((context) => profileOf(context).prettyPermalinks)
    return !pretty ? page(404, 'Page not found') : answerRest(deployment, site, trimmed(path.slice('/wp-json'.length)), request)
  }
  if (path.startsWith('/wc-auth/v1/')) return answerWcAuth(deployment, site, path.slice('/wc-auth/v1/'.length), request)
  return page(404, 'Page not found')
}

/** The site with the longest path that the address begins with. */
function siteAt(deployment: Deployment, pathname: string): Site | undefined {
  const fitting = [...deployment.sites.values()].filter(
    ({ path }) => path === '' || pathname === `/${path}` || pathname.startsWith(`/${path}/`),
  )
  return fitting.toSorted((a, b) => b.path.length - a.path.length)[0]
}

function trimmed(route: string): string {
  return `/${route.replace(/^\/+|\/+$/g, '')}`
}
