import { formOf, json, type ServerRequest, type ServerResponse } from '../../server/http.ts'
import { answerTokenRequest, checkForm, invalidGrant, type TokenReply } from '../auth/token-endpoint.ts'
import { answerControl } from '../control/route.ts'
import { answerApi } from './answer-api.ts'
import type { Deployment } from './deployment.ts'
import type { Store } from './store.ts'

/** Finds what a request is for: `/stores/{hash}/v2|v3/...`, `/oauth2/token`, `/_control/...`. */
export async function route(deployment: Deployment, request: ServerRequest): Promise<ServerResponse> {
  const { pathname } = new URL(request.url)
  const [first = '', second = '', ...rest] = pathname.split('/').slice(1)
  if (first === '_control') return answerControl(deployment, [second, ...rest], request)
  if (pathname === '/oauth2/token' && request.method === 'POST') return answerToken(deployment, request)
  const store = first === 'stores' ? deployment.stores.get(second) : undefined
  if (!store || !['v2', 'v3'].includes(rest[0] ?? '')) return json(404, { status: 404, title: 'The requested resource was not found.' })
  return answerApi(deployment, store, `/${rest.join('/')}`, request)
}

async function answerToken(deployment: Deployment, request: ServerRequest): Promise<ServerResponse> {
  const form = formOf(request)
  const checked = form ? checkForm(deployment.apps, form) : { status: 400, body: { error: 'invalid_request' } }
  const store = 'hash' in checked ? deployment.stores.get(checked.hash) : undefined
  const place = store?.hash ?? ''
  const failing = await deployment.faults.strike('fail-before', place, ['token'])
  if (failing) return json(failing.status ?? 500, { error: 'server_error' })
  const { status, body } = 'status' in checked ? checked : await granted(checked, store, form ?? {})
  const at = new Date(deployment.clock.now()).toISOString()
  const clientId = typeof form?.['client_id'] === 'string' ? form['client_id'] : null
  deployment.calls.record({ at, store: place, clientId, method: 'POST', path: 'token', query: '', status, early: false })
  const answer = json(status, body)
  return (await deployment.faults.strike('lose-reply', place, ['token'])) ? { ...answer, broken: 'no-reply' } : answer
}

async function granted(
  checked: Exclude<ReturnType<typeof checkForm>, TokenReply>,
  store: Store | undefined,
  form: Readonly<Record<string, unknown>>,
): Promise<TokenReply> {
  if (!store) return invalidGrant()
  return store.command((context) => answerTokenRequest(context, checked.app, form))
}
