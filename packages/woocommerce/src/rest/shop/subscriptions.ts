import type { SubscriptionReport } from '@connect/core'
import { z } from 'zod'
import { webhookTopics } from '../../signals/topics.ts'
import type { RestClient } from '../client.ts'
import { everyRow } from '../products/list-products.ts'

const hookNode = z.object({
  id: z.number().int(),
  name: z.string().catch(''),
  topic: z.string(),
  status: z.string(),
  delivery_url: z.string(),
})
type Hook = z.infer<typeof hookNode>

/**
 * Our webhooks as they have to be: what is missing is made; what the store switched off after failed deliveries, or the merchant paused, is switched on; what
 * goes elsewhere is turned to us; what is there twice is taken away. The secret cannot be read back, so it is sent with every change. Its payloads are made with
 * the rights of the key's user: where those are gone, the key itself is refused.
 */
export async function ensureSubscriptions(client: RestClient): Promise<SubscriptionReport> {
  const { webhooks } = client.options
  const access = await client.options.access()
  if (!webhooks || access.kind !== 'rest') return { healthy: true, repaired: [], missing: [] }
  const existing = (await everyHook(client)).filter(({ name, delivery_url }) => name === NAME || delivery_url === webhooks.destination)
  const repaired: string[] = []
  const missing: string[] = []
  const kept = new Set<number>()
  for (const topic of webhookTopics) {
    const wanted = { name: NAME, topic, delivery_url: webhooks.destination, status: 'active', secret: access.webhookSecret }
    const candidates = existing.filter((hook) => hook.topic === topic)
    const hook = candidates.find((one) => isRight(one, webhooks.destination)) ?? candidates[0]
    if (hook) kept.add(hook.id)
    if (hook && isRight(hook, webhooks.destination)) continue
    const done = hook
      ? await send(client, 'PUT', `/wc/v3/webhooks/${hook.id}`, wanted)
      : await send(client, 'POST', '/wc/v3/webhooks', wanted)
    ;(done ? repaired : missing).push(topic)
  }
  for (const stray of existing.filter(({ id }) => !kept.has(id)))
    if (await send(client, 'DELETE', `/wc/v3/webhooks/${stray.id}`)) repaired.push(stray.topic)
  return { healthy: missing.length === 0, repaired, missing }
}

async function everyHook(client: RestClient): Promise<readonly Hook[]> {
  const found: Hook[] = []
  const pages = everyRow<Hook>((offset) =>
    client.list({ path: '/wc/v3/webhooks', query: { orderby: 'id', order: 'asc', offset, per_page: 100 }, data: z.array(hookNode) }),
  )
  for await (const { rows } of pages) found.push(...rows)
  return found
}

const isRight = ({ status, delivery_url }: Hook, destination: string): boolean => status === 'active' && delivery_url === destination

/** A webhook made twice is one too many until the next look, not an event too many: orders are read by what they are. So it may be repeated. */
async function send(client: RestClient, method: 'POST' | 'PUT' | 'DELETE', path: `/wc/v3/${string}`, body?: object): Promise<boolean> {
  const query = method === 'DELETE' ? { force: true } : {}
  const written = await client.write({ method, path, query, body, data: z.unknown(), repeat: 'safe' })
  if (written.kind === 'answer' || (method === 'DELETE' && written.kind === 'refused' && written.status === 404)) return true
  client.options.log.warn('A webhook could not be put right', { store: client.options.storeKey, method, reason: written.reason })
  return false
}

const NAME = 'IntelliTrack Connect'
