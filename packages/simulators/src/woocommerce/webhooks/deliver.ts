import { userOf } from '../auth/keys.ts'
import type { Delivery, Webhook } from '../model/webhooks.ts'
import { askInside } from '../server/ask-inside.ts'
import type { Deployment } from '../server/deployment.ts'
import type { QueueSummary } from '../server/queue.ts'
import type { Site } from '../server/site.ts'
import { isoSecond, siteNow } from '../site/dates.ts'
import { signedRequest } from './signed-request.ts'
import { eventOf, resourceOf } from './topics.ts'
import { deliveries, webhookOf, webhooks } from './webhooks.ts'

/** More failures in a row than this disable a webhook. */
const FORGIVEN = 5

/** Sends what waits, each once: nothing is ever tried again. */
export async function deliverWaiting(deployment: Deployment, site: Site): Promise<QueueSummary> {
  const due = await site.query((context) => [...deliveries(context).values()].filter(({ queuedAt }) => queuedAt <= siteNow(context)))
  const summary = { delivered: 0, failed: 0 }
  for (const delivery of due) {
    const outcome = await deliver(deployment, site, delivery)
    if (outcome !== 'held') summary[outcome]++
  }
  return summary
}

async function deliver(deployment: Deployment, site: Site, delivery: Delivery): Promise<'delivered' | 'failed' | 'held'> {
  const strike = (kind: 'webhook-drop' | 'webhook-delay' | 'webhook-forge' | 'webhook-duplicate') =>
    deployment.faults.strike(kind, site.path, [delivery.topic])
  const webhook = await site.query((context) => webhookOf(context, delivery.webhookId))
  const delay = webhook && (await strike('webhook-delay'))
  if (delay) {
    await postpone(site, delivery, delay.milliseconds ?? 60_000)
    return 'held'
  }
  await site.command((context) => deliveries(context).delete(String(delivery.id)))
  if (!webhook || (await strike('webhook-drop'))) return 'held'
  const body = JSON.stringify(await payload(site, webhook, delivery))
  const forged = (await strike('webhook-forge')) !== undefined
  const request = await site.query((context) => signedRequest(context, webhook, body, forged))
  const success = await sent(deployment, request)
  // The same once more, as somebody on the way may send it.
  if (await strike('webhook-duplicate')) await sent(deployment, request)
  await site.command((context) => {
    const now = webhookOf(context, webhook.id)
    if (now) webhooks(context).put(String(webhook.id), counted(now, success, siteNow(context)))
  })
  return success ? 'delivered' : 'failed'
}

function postpone(site: Site, delivery: Delivery, milliseconds: number): Promise<unknown> {
  return site.command((context) => {
    const queuedAt = isoSecond(Date.parse(siteNow(context)) + milliseconds)
    deliveries(context).put(String(delivery.id), { ...delivery, queuedAt })
  })
}

/** The latest state of the record, as the user who made the webhook may see it; of a deleted one the id alone. */
async function payload(site: Site, webhook: Webhook, { resourceId }: Delivery): Promise<unknown> {
  if (eventOf(webhook.topic) === 'deleted') return { id: resourceId }
  const user = await site.query((context) => userOf(context, webhook.userId) ?? null)
  const answer = await askInside(site, `/wc/v3/${resourceOf(webhook.topic)}s/${resourceId}`, user)
  return answer.links ? { ...(answer.body as object), _links: answer.links } : answer.body
}

function counted(webhook: Webhook, success: boolean, now: string): Webhook {
  if (success) return webhook.failures === 0 ? webhook : { ...webhook, failures: 0, modifiedAt: now }
  if (webhook.failures > FORGIVEN) return { ...webhook, status: 'disabled', modifiedAt: now }
  return { ...webhook, failures: webhook.failures + 1, modifiedAt: now }
}

async function sent(deployment: Deployment, request: Parameters<Deployment['transport']['send']>[0]): Promise<boolean> {
  try {
    const answer = await deployment.transport.send(request)
    await answer.text()
    return answer.status >= 200 && answer.status < 300
  } catch {
    return false
  }
}
