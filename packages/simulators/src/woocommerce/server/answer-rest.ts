import type { ServerRequest, ServerResponse } from '../../server/http.ts'
import { strikeAfter } from '../../server/strike-after.ts'
import { isUseNoted, noteUse } from '../auth/keys.ts'
import { whoAsks } from '../auth/who-asks.ts'
import type { SiteCall } from '../context.ts'
import { profileOf } from '../site/profile.ts'
import { bodyOf } from './body.ts'
import type { Deployment } from './deployment.ts'
import { dispatch } from './dispatch.ts'
import type { Answer, ApiRequest } from './endpoint.ts'
import { wpError } from './error.ts'
import { type Match, matcher } from './match.ts'
import { endpoints } from './parts.ts'
import { rendered } from './rendered.ts'
import type { Site } from './site.ts'
import { namesOf, page } from './strikes.ts'

const find = matcher(endpoints)

/** One request to the REST API: who asks, then what; written to the call log as it was answered. `route` is below `/wp-json`. */
export async function answerRest(deployment: Deployment, site: Site, route: string, request: ServerRequest): Promise<ServerResponse> {
  const match = find(request.method, route)
  const template = match.endpoint?.path ?? null
  const names = namesOf(request.method, template)
  const early = await instead(deployment, site, names)
  const asked = { route, match, request: await stripped(deployment, site, names, request), names }
  const { answer, call, by } = early ? { answer: null, call: null, by: null } : await answered(deployment, site, asked)
  const status = early?.status ?? answer?.status ?? 500
  const at = new Date(deployment.clock.now()).toISOString()
  deployment.calls.record({ at, site: site.path, by, method: request.method, path: template, query: shownQuery(request.url), status })
  const reply = early ?? rendered(site, match, call, request, answer as Answer)
  return strikeAfter(deployment.timer, (kind) => deployment.faults.strike(kind, site.path, names), reply)
}

interface Asked {
  readonly route: string
  readonly match: Match
  readonly request: ServerRequest
  readonly names: readonly string[]
}

interface Answered {
  readonly answer: Answer
  readonly call: SiteCall | null
  readonly by: string | null
}

async function answered(deployment: Deployment, site: Site, asked: Asked): Promise<Answered> {
  const { request, route } = asked
  const url = new URL(request.url)
  const who = await site.query((context) =>
    whoAsks(context, {
      method: request.method,
      url: request.url,
      headers: request.headers,
      secure: url.protocol === 'https:' || profileOf(context).behindTlsProxy,
      looksAtKeys: url.pathname.includes('/wp-json/wc/'),
    }),
  )
  const { key = null } = who.kind === 'call' ? who : {}
  if (key && !(await site.query((context) => isUseNoted(context, key)))) await site.command((context) => noteUse(context, key))
  if (who.kind === 'refused') return { answer: who.answer, call: who.call, by: null }
  const body = bodyOf(request)
  // Our plugin looks at the signature of the raw body before WordPress parses it.
  const ours = asked.match.endpoint?.path.startsWith('/intellitrack/v1/')
  if (body.kind === 'malformed' && !ours) return { answer: body.answer, call: who.call, by: who.by }
  const asking: ApiRequest = {
    params: asked.match.params,
    query: withoutRoute(url.searchParams),
    body: body.kind === 'malformed' ? undefined : body.value,
    headers: request.headers,
    rawBody: request.body,
    route,
  }
  return { answer: await dispatch(deployment, site, asked.match, asking, who.call, asked.names), call: who.call, by: who.by }
}

/** What answers instead of the site, with nothing done. */
async function instead(deployment: Deployment, site: Site, names: readonly string[]): Promise<ServerResponse | null> {
  const failing = await deployment.faults.strike('fail-before', site.path, names)
  if (failing) {
    const { status, body } = wpError(failing.status ?? 500, 'internal_server_error', 'There has been a critical error on this website.')
    return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) }
  }
  const html = await deployment.faults.strike('html-page', site.path, names)
  if (html) return page(html.status ?? 503, 'Briefly unavailable for scheduled maintenance. Check back in a minute.')
  const busy = await deployment.faults.strike('too-many-requests', site.path, names)
  if (!busy) return null
  const { headers, ...refused } = page(busy.status ?? 429, 'Too Many Requests')
  // Whoever limits may say for how long, or not.
  const wait = busy.milliseconds === undefined ? {} : { 'retry-after': String(Math.ceil(busy.milliseconds / 1000)) }
  return { ...refused, headers: { ...headers, ...wait } }
}

async function stripped(deployment: Deployment, site: Site, names: readonly string[], request: ServerRequest): Promise<ServerRequest> {
  if (request.headers['authorization'] === undefined || !(await deployment.faults.strike('strip-authorization', site.path, names)))
    return request
  const { authorization: _, ...headers } = request.headers
  return { ...request, headers }
}

function withoutRoute(search: URLSearchParams): URLSearchParams {
  search.delete('rest_route')
  return search
}

const SECRETS = ['consumer_key', 'consumer_secret', 'oauth_consumer_key', 'oauth_signature', '_wpnonce']

function shownQuery(url: string): string {
  const { searchParams } = new URL(url)
  for (const secret of SECRETS) searchParams.delete(secret)
  return searchParams.toString()
}
