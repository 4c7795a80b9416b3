import { recordDates } from '../catalogue/shape/sale-dates.ts'
import type { SiteContext } from '../context.ts'
import type { Webhook } from '../model/webhooks.ts'
import type { Links } from '../server/endpoint.ts'
import { linksOf } from '../server/links.ts'
import { eventOf, hooksOf, resourceOf } from './topics.ts'

export const WEBHOOKS = '/wc/v3/webhooks'

/** A webhook as the API shows it; its secret never. */
export function webhookDocument(context: SiteContext, webhook: Webhook, isNew = false): object {
  const { id, name, status, topic, deliveryUrl } = webhook
  const about = { resource: resourceOf(topic), event: eventOf(topic), hooks: hooksOf(topic), delivery_url: deliveryUrl }
  // The answer to its creation was made before it had been changed.
  const fresh = isNew ? { date_modified: null, date_modified_gmt: null } : {}
  return { id, name, status, topic, ...about, ...recordDates(context, webhook), ...fresh }
}

export function webhookLinks(context: SiteContext, { id }: Webhook): Links {
  return linksOf(context, `${WEBHOOKS}/${id}`, WEBHOOKS)
}
