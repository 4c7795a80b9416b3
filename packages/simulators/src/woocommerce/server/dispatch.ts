import type { SiteCall } from '../context.ts'
import { isFrom } from '../site/version.ts'
import { refusedArgs } from './args.ts'
import type { Deployment } from './deployment.ts'
import type { Answer, ApiRequest, Endpoint } from './endpoint.ts'
import { noRoute } from './error.ts'
import type { Match } from './match.ts'
import type { Site } from './site.ts'

/** Gives a request to its endpoint: parameters are checked first, as WordPress does, then one read or one command. */
export async function dispatch(
  deployment: Deployment,
  site: Site,
  match: Match,
  request: ApiRequest,
  call: SiteCall,
  names: readonly string[],
): Promise<Answer> {
  const { endpoint } = match
  const { since = 0 } = endpoint ?? {}
  if (!endpoint || (since > 0 && !(await site.query((context) => isFrom(context, since))))) return { ...noRoute(), hidden: true }
  const refused = endpoint.args ? refusedArgs(endpoint.args, given(request)) : null
  if (refused) return refused
  if ('work' in endpoint) return endpoint.work(deployment, site, request, call)
  return run(deployment, site, endpoint, request, call, names)
}

async function run(
  deployment: Deployment,
  site: Site,
  endpoint: Endpoint,
  request: ApiRequest,
  call: SiteCall,
  names: readonly string[],
): Promise<Answer> {
  if (endpoint.method === 'GET') return site.world.read(() => endpoint.answer(site.context(call), request))
  const half = isLong(endpoint.path) && (await deployment.faults.strike('half-batch', site.path, names))
  if (!half) return site.world.transact(() => endpoint.answer(site.context(call), request))
  await site.world.transact(() => endpoint.answer(site.context({ ...call, diesHalfWay: true }), halved(endpoint, request)))
  return { status: 500, body: HALF }
}

/** The mark of a page instead of JSON. */
export const HALF = Symbol('PHP ran out of time')

/** Requests of many rows or steps. */
function isLong(path: string): boolean {
  return ['/batch', '/stock', '/shipments'].some((end) => path.endsWith(end))
}

/** A batch is cut to its first half here; our plugin's routes know themselves how far they come. */
function halved(endpoint: Endpoint, request: ApiRequest): ApiRequest {
  return endpoint.path.endsWith('/batch') ? { ...request, body: firstHalf(request.body) } : request
}

function firstHalf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const halved = (value: unknown) => (Array.isArray(value) ? value.slice(0, Math.ceil(value.length / 2)) : value)
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, halved(value)]))
}

/** Query and body together, as WordPress looks at them; the body goes before. */
function given({ query, body }: ApiRequest): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(query.keys())) {
    const list = name.endsWith('[]') || /\[\d+\]$/.test(name)
    const own = list ? name.slice(0, name.lastIndexOf('[')) : name
    values[own] = list ? [...((values[own] as unknown[] | undefined) ?? []), ...query.getAll(name)] : query.getAll(name).at(-1)
  }
  return { ...values, ...(typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) }
}
