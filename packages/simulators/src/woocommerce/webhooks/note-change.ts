import type { Change, SiteContext } from '../context.ts'
import { CATALOGUE_KIND } from '../model/catalogue.ts'
import { ORDER_KIND } from '../model/orders.ts'
import { siteNow } from '../site/dates.ts'
import { deliveries, webhooks } from './webhooks.ts'

const EVENTS: Readonly<Record<Change['what'], string>> = {
  created: 'created',
  updated: 'updated',
  stock: 'updated',
  refunded: 'updated',
  deleted: 'deleted',
  restored: 'restored',
}

/** Queues what the store's webhooks will tell of a change; what waits already is told once, with the latest state. */
export function noteChange(context: SiteContext, { kind, id, what }: Change): void {
  if (webhooks(context).size === 0 || !isTold(context, kind, id, what)) return
  const topic = `${kind}.${EVENTS[what]}`
  for (const webhook of webhooks(context).values()) {
    if (webhook.topic !== topic || webhook.status !== 'active') continue
    const waiting = [...deliveries(context).values()].some((one) => one.webhookId === webhook.id && one.resourceId === id)
    if (waiting) continue
    const number = context.world.next('delivery')
    const queuedAt = siteNow(context)
    deliveries(context).put(String(number), { id: number, webhookId: webhook.id, topic, resourceId: id, queuedAt })
  }
}

/** Of what is deleted only what went into the trash is told; of orders that are still being made, nothing. */
function isTold({ world }: SiteContext, kind: Change['kind'], id: number, what: Change['what']): boolean {
  const collection = kind === 'order' ? ORDER_KIND.order : CATALOGUE_KIND.product
  const status = world.collection<{ readonly status: string }>(collection).get(String(id))?.status
  return what === 'deleted' ? status === 'trash' : status !== undefined && status !== 'auto-draft'
}
