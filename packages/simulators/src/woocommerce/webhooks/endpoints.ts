import { refusal } from '../auth/may.ts'
import type { SiteContext } from '../context.ts'
import type { Webhook } from '../model/webhooks.ts'
import { batchEndpoint } from '../server/batch.ts'
import type { Answer, AnyEndpoint, ApiRequest } from '../server/endpoint.ts'
import { isError } from '../server/error.ts'
import { PAGING, pageOf } from '../server/paging.ts'
import { ping } from './ping.ts'
import { WEBHOOKS, webhookDocument, webhookLinks } from './shape.ts'
import { webhookOf, webhooks } from './webhooks.ts'
import { createWebhook, deleteWebhook, invalidWebhook, updateWebhook } from './write.ts'

const STATUS = { type: 'string', enum: ['active', 'paused', 'disabled'] } as const

export const webhookEndpoints: readonly AnyEndpoint[] = [
  { method: 'GET', path: WEBHOOKS, args: { ...PAGING, status: { type: 'string', enum: ['all', ...STATUS.enum] } }, answer: list },
  {
    method: 'POST',
    path: WEBHOOKS,
    args: { topic: { type: 'string', required: true }, delivery_url: { type: 'string', required: true }, status: STATUS },
    work: async (deployment, site, request, call) => {
      const answer = await site.world.transact(() => createWebhook(site.context(call), request))
      if (isError(answer)) return answer
      const { id } = answer.body as { readonly id: number }
      const webhook = await site.query((context) => webhookOf(context, id))
      if (webhook) await ping(deployment, site, webhook)
      return answer
    },
  },
  // No recording; a ping is not sent from here.
  batchEndpoint(`${WEBHOOKS}/batch`, { create: createWebhook, update: updateWebhook, delete: deleteWebhook }),
  { method: 'GET', path: `${WEBHOOKS}/{id}`, answer: get },
  { method: 'PUT', path: `${WEBHOOKS}/{id}`, args: { status: STATUS }, answer: updateWebhook },
  { method: 'DELETE', path: `${WEBHOOKS}/{id}`, answer: deleteWebhook },
]

function list(context: SiteContext, request: ApiRequest): Answer {
  const refused = refusal(context, 'list')
  if (refused) return refused
  const status = request.query.get('status') ?? 'all'
  const rows = [...webhooks(context).values()].filter((one) => status === 'all' || one.status === status).toSorted((a, b) => b.id - a.id)
  const show = (webhook: Webhook) => ({ ...webhookDocument(context, webhook), _links: webhookLinks(context, webhook) })
  return pageOf(context, request, rows, show)
}

function get(context: SiteContext, { params }: ApiRequest): Answer {
  const refused = refusal(context, 'view')
  if (refused) return refused
  const webhook = webhookOf(context, Number(params['id']))
  if (!webhook) return invalidWebhook(404)
  return { status: 200, body: webhookDocument(context, webhook), links: webhookLinks(context, webhook) }
}
