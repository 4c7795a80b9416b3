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
    ...(call?.user && isAllowed(match, answer) ? { allow: match.methods.join(', ') } : {}),
    ...answer.headers,
    link: [`<${site.home}/wp-json/>; rel="https://api.w.org/"`, ...(link === undefined ? [] : [link])].join(', '),
  }
  if (request.method === 'HEAD' || answer.status === 204) return { status: answer.status, headers, body: '' }
  return { status: answer.status, headers, body: answer.text ?? JSON.stringify(shown(answer, request)) }
}

/** WordPress asks each route's own permission: who may not, or asks below another record, is told of no method. */
function isAllowed(match: Match, { status, body, hidden }: Answer): boolean {
  const code = String((body as { readonly code?: unknown } | null)?.code)
  return (
    match.endpoint !== undefined && !hidden && status !== 401 && status !== 403 && code !== 'woocommerce_rest_product_variation_invalid_id'
  )
}

function shown(answer: Answer, request: ServerRequest): unknown {
  if (isError(answer)) return answer.body
  const body = onlyFields(answer.body, new URL(request.url).searchParams)
  return answer.links && typeof body === 'object' && body !== null ? { ...body, _links: answer.links } : body
}
