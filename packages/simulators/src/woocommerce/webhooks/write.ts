import { createHash } from 'node:crypto'
import { refusal } from '../auth/may.ts'
import type { SiteContext } from '../context.ts'
import type { Webhook } from '../model/webhooks.ts'
import { record, text } from '../orders/records.ts'
import type { Answer, ApiRequest } from '../server/endpoint.ts'
import { wpError } from '../server/error.ts'
import { restUrl } from '../server/paging.ts'
import { siteNow } from '../site/dates.ts'
import { nextId } from '../site/ids.ts'
import { WEBHOOKS, webhookDocument, webhookLinks } from './shape.ts'
import { isTopic } from './topics.ts'
import { webhookOf, webhooks } from './webhooks.ts'

const STATUSES = ['active', 'paused', 'disabled'] as const

/** Makes a webhook; the ping is sent around it. */
export function createWebhook(context: SiteContext, { body }: ApiRequest): Answer {
  const refused = refusal(context, 'create') ?? refusedTopic(body) ?? refusedUrl(body)
  if (refused) return refused
  const given = record(body)
  const id = nextId(context, 'webhook')
  const now = siteNow(context)
  const webhook = webhooks(context).put(String(id), {
    id,
    name: text(given['name']) || `Webhook created on ${spoken(now)}`,
    topic: text(given['topic']) ?? '',
    status: STATUSES.find((status) => status === given['status']) ?? 'active',
    deliveryUrl: text(given['delivery_url']) ?? '',
    secret: text(given['secret']) || createHash('sha256').update(context.random.uuid()).digest('base64'),
    userId: context.call?.user?.id ?? 0,
    failures: 0,
    pendingDelivery: false,
    createdAt: now,
    modifiedAt: now,
  })
  const headers = { location: restUrl(context, `${WEBHOOKS}/${id}`) }
  return { status: 201, headers, body: webhookDocument(context, webhook, true), links: webhookLinks(context, webhook) }
}

/** By the source: making it active again forgives no failure, so that the next one disables it. */
export function updateWebhook(context: SiteContext, { params, body }: ApiRequest): Answer {
  const refused = refusal(context, 'edit')
  if (refused) return refused
  const webhook = webhookOf(context, Number(params['id']))
  if (!webhook) return invalidWebhook(400)
  const given = record(body)
  const wrong =
    (given['topic'] === undefined ? null : refusedTopic(body)) ?? (given['delivery_url'] === undefined ? null : refusedUrl(body))
  if (wrong) return wrong
  const changed: Webhook = {
    ...webhook,
    name: text(given['name']) ?? webhook.name,
    topic: text(given['topic']) ?? webhook.topic,
    status: STATUSES.find((status) => status === given['status']) ?? webhook.status,
    deliveryUrl: text(given['delivery_url']) ?? webhook.deliveryUrl,
    secret: text(given['secret']) ?? webhook.secret,
    modifiedAt: siteNow(context),
  }
  webhooks(context).put(String(webhook.id), changed)
  return { status: 200, body: webhookDocument(context, changed), links: webhookLinks(context, changed) }
}

export function deleteWebhook(context: SiteContext, { params, query, body }: ApiRequest): Answer {
  const refused = refusal(context, 'delete')
  if (refused) return refused
  if (!['1', 'true'].includes(String(record(body)['force'] ?? query.get('force'))))
    return wpError(501, 'woocommerce_rest_trash_not_supported', 'Webhooks do not support trashing.')
  const webhook = webhookOf(context, Number(params['id']))
  if (!webhook) return invalidWebhook(404)
  webhooks(context).delete(String(webhook.id))
  return { status: 200, body: webhookDocument(context, webhook), links: webhookLinks(context, webhook) }
}

export function invalidWebhook(status: number): Answer {
  return wpError(status, 'woocommerce_rest_shop_webhook_invalid_id', 'ID is invalid.')
}

function refusedTopic(body: unknown): Answer | null {
  if (isTopic(text(record(body)['topic']) ?? '')) return null
  return wpError(400, 'woocommerce_rest_shop_webhook_invalid_topic', 'Webhook topic is required and must be valid.')
}

function refusedUrl(body: unknown): Answer | null {
  if (/^https?:\/\/[^\s/]+/.test(text(record(body)['delivery_url']) ?? '')) return null
  const message = 'Webhook delivery URL must be a valid URL starting with http:// or https://.'
  return wpError(400, 'woocommerce_rest_shop_webhook_invalid_delivery_url', message)
}

/** "Nov 20, 2026 @ 03:32 PM" */
function spoken(instant: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(new Date(instant))
  const day = part({ month: 'short', day: '2-digit', year: 'numeric' })
  return `${day} @ ${part({ hour: '2-digit', minute: '2-digit', hour12: true })}`
}
