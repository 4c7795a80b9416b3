import { formOf, json, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import { answerTokenRequest } from '../auth/token-endpoint.ts'
import { answerBulkFile } from '../bulk/file-endpoint.ts'
import { answerUpload } from '../bulk/upload-endpoint.ts'
import { answerControl } from '../control/route.ts'
import type { Deployment } from './deployment.ts'
import { answerGraphQL } from './graphql-endpoint.ts'
import type { Shop } from './shop.ts'
import { servedVersion } from './versions.ts'

/** Finds what a request is for: `/{shop}/admin/...`, `/{shop}/bulk/...`, `/{shop}/uploads`, `/_control/...`. */
export async function route(deployment: Deployment, request: ServerRequest): Promise<ServerResponse> {
  const [first = '', ...rest] = new URL(request.url).pathname.split('/').slice(1)
  if (first === '_control') return answerControl(deployment, rest, request)
  const shop = deployment.shops.get(decodeURIComponent(first))
  if (!shop) return notFound()
  if (rest[0] === 'uploads') return answerUpload(deployment, shop, rest.slice(1).join('/'), request)
  if (rest[0] === 'bulk' && request.method === 'GET') return answerBulkFile(deployment, shop, rest[1] ?? '')
  if (rest[0] !== 'admin') return notFound()
  return answerAdmin(deployment, shop, rest.slice(1), request)
}

async function answerAdmin(deployment: Deployment, shop: Shop, path: readonly string[], request: ServerRequest): Promise<ServerResponse> {
  if (request.method === 'POST' && path.join('/') === 'oauth/access_token') return answerToken(deployment, shop, request)
  const [api, asked = '', file] = path
  if (api !== 'api' || file !== 'graphql.json') return notFound()
  if (request.method !== 'POST') return json(405, { errors: 'Method Not Allowed' })
  const version = servedVersion(asked)
  return version ? answerGraphQL(deployment, shop, version, request) : notFound()
}

async function answerToken(deployment: Deployment, shop: Shop, request: ServerRequest): Promise<ServerResponse> {
  const failing = await deployment.faults.strike('fail-before', shop.domain, ['token'])
  if (failing) return json(failing.status ?? 500, { errors: 'Internal Server Error' })
  const form = formOf(request)
  if (!form) return json(400, { error: 'invalid_request', error_description: 'The body is neither JSON nor a form.' })
  const { status, body } = await shop.command((context) => answerTokenRequest(context, deployment.apps, form))
  const at = new Date(deployment.clock.now()).toISOString()
  const about = { fields: [], mutation: false, requestedCost: null, actualCost: null, errors: [] }
  deployment.calls.record({ at, shop: shop.domain, endpoint: 'token', operation: String(form['grant_type'] ?? ''), status, ...about })
  const answer = json(status, body)
  return (await deployment.faults.strike('lose-reply', shop.domain, ['token'])) ? { ...answer, broken: 'no-reply' } : answer
}

function notFound(): ServerResponse {
  return json(404, { errors: 'Not Found' })
}
