import type { StoreContext } from '../context.ts'
import type { Answer, ApiRequest, Endpoint } from '../server/endpoint.ts'
import { v3Page } from '../server/paging.ts'
import { problem } from '../server/refusals.ts'
import { blockedUntil, domains } from './blocklist.ts'
import { type Hook, isLive } from './hook.ts'
import { hooks, hooksOf } from './hooks.ts'
import { readHook } from './read-hook.ts'
import { hookShape } from './shape.ts'

/** Webhooks need no scope of their own; a client sees and changes only those it made. */
const DEFAULT: readonly string[] = []

export const hookEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/v3/hooks', scopes: DEFAULT, answer: listHooks },
  { method: 'POST', path: '/v3/hooks', scopes: DEFAULT, answer: createHook },
  { method: 'GET', path: '/v3/hooks/admin', scopes: DEFAULT, answer: adminInfo },
  { method: 'GET', path: '/v3/hooks/{webhook_id}', scopes: DEFAULT, answer: ofHook((context, hook) => told(context, hook)) },
  { method: 'PUT', path: '/v3/hooks/{webhook_id}', scopes: DEFAULT, answer: ofHook(changeHook) },
  {
    method: 'DELETE',
    path: '/v3/hooks/{webhook_id}',
    scopes: DEFAULT,
    answer: ofHook((context, hook) => {
      hooks(context).delete(String(hook.id))
      return told(context, hook)
    }),
  },
]

function listHooks(context: StoreContext, { query }: ApiRequest): Answer {
  const shapes = hooksOf(context, clientOf(context)).map((hook) => hookShape(context, hook))
  const [active, scope, destination] = [query.get('is_active'), query.get('scope'), query.get('destination')]
  const found = shapes.filter(
    (hook) =>
      (active === null || String(hook.is_active) === active) &&
      (scope === null || hook.scope === scope) &&
      (destination === null || hook.destination === destination),
  )
  return v3Page(found, query, { usual: 50, most: 250 }, (hook) => hook)
}

function createHook(context: StoreContext, { body }: ApiRequest): Answer {
  const clientId = clientOf(context)
  const fields = readHook(context, clientId, body)
  if ('refusal' in fields) return fields.refusal
  const now = context.clock.now()
  const id = context.world.next('hook', 22_561_001)
  const hook: Hook = { ...fields, id, clientId, createdAt: now, updatedAt: now, usedAt: now }
  return told(context, hooks(context).put(String(id), hook))
}

function changeHook(context: StoreContext, hook: Hook, { body }: ApiRequest): Answer {
  const fields = readHook(context, hook.clientId, body, { ...hook, isActive: isLive(hook, context.clock.now()) })
  if ('refusal' in fields) return fields.refusal
  const now = context.clock.now()
  return told(context, hooks(context).put(String(hook.id), { ...hook, ...fields, updatedAt: now, usedAt: now }))
}

function adminInfo(context: StoreContext, { query }: ApiRequest): Answer {
  const now = context.clock.now()
  const active = query.get('is_active')
  const hooksList = hooksOf(context, clientOf(context)).map((hook) => {
    const live = isLive(hook, now)
    return { ...hookShape(context, hook), status: live ? 'active' : 'deactivated' }
  })
  const blocked = [...domains(context).values()].flatMap(({ domain }) => {
    const until = blockedUntil(context, `https://${domain}`, now)
    return until === undefined ? [] : [{ destination: `https://${domain}`, time_left: Math.ceil((until - now) / 1_000), reasons: [] }]
  })
  const data = {
    emails: [],
    hooks_list: hooksList.filter((hook) => active === null || String(hook.is_active) === active),
    blocked_domains: blocked,
  }
  return { status: 200, body: { data, meta: {} } }
}

function ofHook(answer: (context: StoreContext, hook: Hook, request: ApiRequest) => Answer): Endpoint['answer'] {
  return (context, request) => {
    const id = request.params['webhook_id'] ?? ''
    const hook = hooks(context).get(id)
    return hook?.clientId === clientOf(context) ? answer(context, hook, request) : problem(404, `Webhook with id [${id}] not found`)
  }
}

function told(context: StoreContext, hook: Hook): Answer {
  return { status: 200, body: { data: hookShape(context, hook), meta: {} } }
}

function clientOf(context: StoreContext): string {
  if (!context.call) throw new Error('Webhooks belong to the client that asks')
  return context.call.clientId
}
