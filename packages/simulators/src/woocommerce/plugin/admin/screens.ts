import type { SiteCall } from '../../context.ts'
import type { Deployment } from '../../server/deployment.ts'
import type { Answer, ApiRequest, AskingEndpoint } from '../../server/endpoint.ts'
import { wpError } from '../../server/error.ts'
import type { Site } from '../../server/site.ts'
import { askBackend, objectOf } from '../backend.ts'
import { refusedPerson } from './may.ts'

const PATH = '/intellitrack/v1/admin/screens/{screen}'
const TIMEOUT = 30_000

/** What the page asks goes on to the backend, signed, with who asks: no secret is ever in a browser. */
export const screenRoutes: readonly AskingEndpoint[] = (['GET', 'POST'] as const).map((method) => ({
  method,
  path: PATH,
  work: (deployment, site, request, call) => show(deployment, site, method, request, call),
}))

async function show(deployment: Deployment, site: Site, method: 'GET' | 'POST', request: ApiRequest, call: SiteCall): Promise<Answer> {
  const refused = await refusedPerson(site, call, 'see')
  const { user } = call
  if (refused || !user) return refused ?? wpError(401, 'rest_forbidden', 'Log in to this site first.')
  const message = {
    method,
    query: queryOf(request.query),
    form: method === 'POST' ? new TextDecoder().decode(request.rawBody) : null,
    person: { id: String(user.id), name: user.name, is_owner: user.role === 'administrator', locale: 'en_US' },
  }
  const reply = await askBackend(deployment, site, `/plugin/screens/${request.params['screen']}`, message, TIMEOUT)
  if (!reply) return wpError(409, 'intellitrack_unconnected', 'This store is not connected to IntelliTrack yet.')
  if (reply.kind === 'none') return wpError(502, 'intellitrack_unreachable', `IntelliTrack did not answer: ${reply.message}`)
  if (reply.status === 200 && reply.type.startsWith('text/csv')) return file(reply)
  const object = objectOf(reply)
  return object
    ? { status: reply.status, body: object }
    : wpError(502, 'intellitrack_page', `A page answered instead of IntelliTrack (HTTP ${reply.status}).`)
}

function file(reply: { readonly type: string; readonly headers: Readonly<Record<string, string>>; readonly text: string }): Answer {
  const disposition = reply.headers['content-disposition']
  const headers = { 'content-type': reply.type, ...(disposition === undefined ? {} : { 'content-disposition': disposition }) }
  return { status: 200, headers, body: undefined, text: reply.text }
}

/** Without what is WordPress's. */
function queryOf(query: URLSearchParams): string {
  const own = new URLSearchParams(
    [...query].filter(([name]) => !['rest_route', '_wpnonce', '_locale', '_method', '_envelope'].includes(name)),
  )
  return own.toString()
}
