import { json, type ServerRequest, type ServerResponse, textOf } from '../../server/http.ts'
import { installed } from '../../server/installation.ts'
import { strikeAfter } from '../../server/strike-after.ts'
import { type AccessToken, AUTH_KIND } from '../auth/app.ts'
import type { ApiCall } from '../context.ts'
import type { FaultKind } from '../faults/fault.ts'
import { catchUp } from './catch-up.ts'
import type { Deployment } from './deployment.ts'
import type { Answer, ApiRequest, Endpoint } from './endpoint.ts'
import { type Match, matcher } from './match.ts'
import { endpoints } from './parts.ts'
import { complaint } from './refusals.ts'
import type { Store } from './store.ts'
import { namesOf, revokeIfStruck, shownFaults } from './strikes.ts'
import { xmlOf } from './xml.ts'

const find = matcher(endpoints)

/** `/stores/{hash}/{version}/...`: quota first, then who asks, then what; written to the call log as it was answered. */
export async function answerApi(deployment: Deployment, store: Store, path: string, request: ServerRequest): Promise<ServerResponse> {
  await catchUp(store)
  const match = find(request.method, path)
  const asked: Asked = { path, version: path.split('/')[1] ?? '', match, token: request.headers['x-auth-token'] ?? '', request }
  const template = match.kind === 'found' ? match.endpoint.path : null
  const names = namesOf(request.method, template)
  const access = await store.query((context) => context.world.collection<AccessToken>(AUTH_KIND.access).get(asked.token))
  const exhausted = await deployment.faults.strike('too-many-requests', store.hash, names)
  const quota = store.takeQuota(access?.clientId ?? '', exhausted !== undefined)
  const overloaded = await deployment.faults.strike('overloaded', store.hash, names)
  const answer = overloaded
    ? complaint(asked.version, 429, 'Too Many Requests')
    : quota.within
      ? await answered(deployment, store, asked, access, names)
      : complaint(asked.version, 429, 'Too Many Requests')
  const at = new Date(deployment.clock.now()).toISOString()
  const about = { method: request.method, path: template, query: new URL(request.url).search.slice(1) }
  deployment.calls.record({
    at,
    store: store.hash,
    clientId: access?.clientId ?? null,
    ...about,
    status: answer.status,
    early: quota.early,
  })
  const strike = (kind: FaultKind) => deployment.faults.strike(kind, store.hash, names)
  return strikeAfter(deployment.timer, strike, encoded(asked, answer, overloaded ? {} : quota.headers))
}

interface Asked {
  readonly path: string
  readonly version: string
  readonly match: Match
  readonly token: string
  readonly request: ServerRequest
}

async function answered(
  deployment: Deployment,
  store: Store,
  asked: Asked,
  access: AccessToken | undefined,
  names: readonly string[],
): Promise<Answer> {
  const refuse = (status: number, message: string) => complaint(asked.version, status, message)
  const failing = await deployment.faults.strike('fail-before', store.hash, names)
  if (failing) return refuse(failing.status ?? 500, 'Internal Server Error')
  const isKnown = access && (await store.query((context) => installed(context, access.clientId) !== undefined))
  if (!access || !isKnown || (await revokeIfStruck(deployment, store, access.clientId, names)))
    return refuse(401, asked.token === '' ? 'No credentials were supplied in the request.' : 'Unauthorized')
  if (asked.match.kind === 'nothing') return refuse(404, 'The requested resource was not found.')
  if (asked.match.kind === 'other-method') return refuse(405, 'The requested method is not allowed for this resource.')
  const { endpoint, params } = asked.match
  const taken = await deployment.faults.strike('missing-scope', store.hash, names)
  const scopes = new Set(access.scopes.filter((scope) => (taken?.scope !== undefined && scope !== taken.scope) || !taken))
  if ((taken && taken.scope === undefined) || (endpoint.scopes.length > 0 && !endpoint.scopes.some((scope) => opens(scopes, scope))))
    return refuse(403, "You don't have a required scope to access the endpoint")
  const body = bodyOf(asked.request)
  if (body === MALFORMED) return refuse(400, 'The request body is not valid JSON.')
  const call: ApiRequest = { params, query: new URL(asked.request.url).searchParams, body }
  const faults = await shownFaults(deployment, store, endpoint)
  return run(deployment, store, endpoint, call, { clientId: access.clientId, scopes, faults })
}

/** A scope to modify opens what the scope to read does. */
function opens(scopes: ReadonlySet<string>, scope: string): boolean {
  return scopes.has(scope) || (scope.endsWith(READ_ONLY) && scopes.has(scope.slice(0, -READ_ONLY.length)))
}

const READ_ONLY = '_read_only'

async function run(deployment: Deployment, store: Store, endpoint: Endpoint, request: ApiRequest, call: ApiCall): Promise<Answer> {
  const answer =
    endpoint.method === 'GET'
      ? await store.world.read(() => endpoint.answer(store.context(call), request))
      : await store.adjusting(endpoint.path.includes('/adjustments/'), (beside) =>
          store.world.transact(() => endpoint.answer(store.context({ ...call, beside }), request)),
        )
  deployment.contract?.check(endpoint, request, answer)
  return answer
}

const MALFORMED = Symbol('a body that is no JSON')

function bodyOf(request: ServerRequest): unknown {
  const text = textOf(request)
  if (request.method === 'GET' || text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return MALFORMED
  }
}

function encoded(asked: Asked, answer: Answer, headers: Readonly<Record<string, string>>): ServerResponse {
  if (answer.body === undefined) return { status: answer.status, headers, body: '' }
  if (asked.version !== 'v2' || (asked.request.headers['accept'] ?? '').includes('application/json'))
    return json(answer.status, answer.body, headers)
  const last =
    asked.path
      .split('/')
      .filter((segment) => /^[a-z_]+$/.test(segment))
      .at(-1) ?? 'response'
  const name = answer.status >= 400 ? 'errors' : Array.isArray(answer.body) ? last : last.replace(/s$/, '')
  return {
    status: answer.status,
    headers: { 'content-type': 'application/xml; charset=utf-8', ...headers },
    body: xmlOf(answer.body, name),
  }
}
