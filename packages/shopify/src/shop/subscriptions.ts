import type { SubscriptionReport } from '@connect/core'
import type { Client } from '../client/client.ts'
import { type SubscriptionNode, webhookDelete, webhookList } from '../operations/webhooks.ts'
import { neededTopics } from '../signals/topics.ts'

/**
 * Webhooks are declared in the app's configuration file, for all shops at once. One that exists for this shop alone as well delivers everything twice
 * (reference 1.8), so it is taken away; so is one that exists twice. A topic that is in neither place is missing.
 */
export async function ensureSubscriptions(client: Client): Promise<SubscriptionReport> {
  const declared = new Set(client.options.declaredTopics ?? neededTopics)
  const own = await ownSubscriptions(client)
  const seen = new Set<string>()
  const repaired: string[] = []
  for (const one of own) {
    const topic = topicName(one.topic)
    const same = `${topic} ${one.uri ?? ''} ${one.filter ?? ''}`
    if (declared.has(topic) || seen.has(same)) {
      const written = await client.write(webhookDelete, { id: one.id })
      if (written.kind === 'answer') repaired.push(topic)
    }
    seen.add(same)
  }
  const covered = new Set([...declared, ...own.map(({ topic }) => topicName(topic))])
  const missing = neededTopics.filter((topic) => !covered.has(topic))
  return { healthy: missing.length === 0, repaired, missing }
}

async function ownSubscriptions(client: Client): Promise<readonly SubscriptionNode[]> {
  const all: SubscriptionNode[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { data }: { data: ListData } = await client.read(webhookList, { after })
    all.push(...data.webhookSubscriptions.nodes)
    more = Boolean(data.webhookSubscriptions.pageInfo.hasNextPage && data.webhookSubscriptions.pageInfo.endCursor)
    after = data.webhookSubscriptions.pageInfo.endCursor ?? null
  }
  return all
}
type ListData = {
  webhookSubscriptions: { nodes: SubscriptionNode[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined } }
}

/** ORDERS_UPDATED is orders/updated. Where the resource ends cannot be seen in the name, so it is looked up; a topic we do not use keeps its own. */
function topicName(topic: string): string {
  const plain = topic.toLowerCase()
  return neededTopics.find((one) => one.replace('/', '_') === plain) ?? plain
}
