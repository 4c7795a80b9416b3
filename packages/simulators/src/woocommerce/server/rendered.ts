import type { ServerRequest, ServerResponse } from '../../server/http.ts'
import type { SiteCall } from '../context.ts'
import { HALF } from './dispatch.ts'
import type { Answer } from './endpoint.ts'
import { isError } from './error.ts'
import { onlyFields } from './fields.ts'
import type { Match } from './match.ts'
import type { Site } from './site.ts'
import { page } from './strikes.ts'

/** An answer with the headers that WordPress sends with every one. */
export function rendered(site: Site, match: Match, call: SiteCall | null, request: ServerRequest, answer: Answer): ServerResponse {
  if (answer.body === HALF) return page(answer.status, 'Fatal error: Maximum execution time of 30 seconds exceeded')
  const link = answer.headers?.['link']
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=UTF-8',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
    ...(call?.user ? { 'cache-control': 'no-cache, must-revalidate, max-age=0, no-store, private' } : {}),
    ...(call?.user && match.endpoint ? { allow: match.methods.join(', ') } : {}),
    ...answer.headers,
    link: [`<${site.home}/wp-json/>; rel="https://api.w.org/"`, ...(link === undefined ? [] : [link])].join(', '),
  }
  if (request.method === 'HEAD' || answer.status === 204) return { status: answer.status, headers, body: '' }
  return { status: answer.status, headers, body: JSON.stringify(shown(answer, request)) }
}

function shown(answer: Answer, request: ServerRequest): unknown {
  if (isError(answer)) return answer.body
  const body = onlyFields(answer.body, new URL(request.url).searchParams)
  return answer.links && typeof body === 'object' && body !== null ? { ...body, _links: answer.links } : body
}
