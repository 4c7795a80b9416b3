import type { SiteContext } from '../context.ts'
import { type Delivery, WEBHOOK_KIND, type Webhook } from '../model/webhooks.ts'

export function webhookOf(context: SiteContext, id: number): Webhook | undefined {
  return webhooks(context).get(String(id))
}

export function webhooks({ world }: SiteContext) {
  return world.collection<Webhook>(WEBHOOK_KIND.webhook)
}

/** What waits for the site's queue. */
export function deliveries({ world }: SiteContext) {
  return world.collection<Delivery>(WEBHOOK_KIND.delivery)
}
