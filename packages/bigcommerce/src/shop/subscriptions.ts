import type { SubscriptionReport } from '@connect/core'
import { z } from 'zod'
import type { Client } from '../client/client.ts'
import { numberedPages } from '../client/numbered-pages.ts'
import { listOf } from '../client/pages.ts'
import { webhookSecretHeaders } from '../signals/hook-secret.ts'
import { neededHookScopes } from '../signals/topics.ts'

const hookNode = z.object({
  id: z.number().int(),
  scope: z.string(),
  destination: z.string(),
  is_active: z.boolean().nullish().catch(null),
  headers: z.record(z.string(), z.string()).nullish().catch(null),
})
type Hook = z.infer<typeof hookNode>

/** One hook as it has to be. */
interface Wanted {
  readonly scope: string
  readonly destination: string
  readonly is_active: true
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Our hooks as they have to be: what is missing is made; what the platform has switched off (after 90 idle days, or failed deliveries) is switched on; what goes
 * elsewhere, carries another secret or is there twice is put right or taken away. A store shows each app only its own hooks.
 */
export async function ensureSubscriptions(client: Client): Promise<SubscriptionReport> {
  const { webhooks, storeHash } = client.options
  if (!webhooks) return { healthy: true, repaired: [], missing: [] }
  const headers = webhookSecretHeaders(storeHash, webhooks.clientSecret)
  const existing = await ownHooks(client)
  const repaired: string[] = []
  const missing: string[] = []
  const kept = new Set<number>()
  for (const scope of neededHookScopes) {
    const wanted: Wanted = { scope, destination: webhooks.destination, is_active: true, headers }
    const candidates = existing.filter((hook) => hook.scope === scope)
    const hook =
      candidates.find((one) => isRight(one, wanted)) ?? candidates.find((one) => one.destination === wanted.destination) ?? candidates[0]
    if (hook) kept.add(hook.id)
    if (hook && isRight(hook, wanted)) continue
    const done = hook ? await change(client, hook, wanted) : await create(client, wanted)
    ;(done ? repaired : missing).push(scope)
  }
  for (const stray of existing.filter(({ id }) => !kept.has(id))) if (await remove(client, stray)) repaired.push(stray.scope)
  return { healthy: missing.length === 0, repaired, missing }
}

async function ownHooks(client: Client): Promise<readonly Hook[]> {
  const found = new Map<number, Hook>()
  const pages = numberedPages(HOOKS_PER_PAGE, (page) =>
    client.read({ path: '/v3/hooks', query: { limit: HOOKS_PER_PAGE, page }, data: listOf(hookNode) }),
  )
  for await (const hooks of pages) for (const hook of hooks) found.set(hook.id, hook)
  return [...found.values()]
}

function isRight(hook: Hook, wanted: Wanted): boolean {
  const given = Object.fromEntries(Object.entries(hook.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
  const isOurs = Object.entries(wanted.headers).every(([name, value]) => given[name] === value)
  return hook.destination === wanted.destination && hook.is_active !== false && isOurs
}

/** A hook made twice is one too many, not an event too many: events are told apart by their id. So it may be repeated after a lost reply. */
const create = (client: Client, wanted: Wanted) => send(client, 'POST', '/v3/hooks', wanted)
const change = (client: Client, hook: Hook, wanted: Wanted) => send(client, 'PUT', `/v3/hooks/${hook.id}`, wanted)
const remove = (client: Client, hook: Hook) => send(client, 'DELETE', `/v3/hooks/${hook.id}`)

async function send(client: Client, method: 'POST' | 'PUT' | 'DELETE', path: `/v3/${string}`, body?: Wanted): Promise<boolean> {
  const written = await client.write({ method, path, body, data: z.unknown(), repeat: 'safe' })
  if (written.kind === 'answer' || (method === 'DELETE' && written.kind === 'refused' && written.status === 404)) return true
  client.options.log.warn('A webhook could not be put right', { store: client.options.storeHash, method, reason: written.reason })
  return false
}

const HOOKS_PER_PAGE = 250
