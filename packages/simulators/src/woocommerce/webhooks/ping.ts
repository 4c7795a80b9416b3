import type { Webhook } from '../model/webhooks.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Site } from '../server/site.ts'
import { hookshot } from './signed-request.ts'

/** Sent once, in the request that makes a webhook: a form without topic or signature. Whatever comes of it, the webhook is made. */
export async function ping(deployment: Deployment, site: Site, { id, deliveryUrl, status }: Webhook): Promise<void> {
  if (status !== 'active') return
  const agent = await site.query(hookshot)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': agent, accept: '*/*' }
  try {
    const request = { method: 'POST', url: deliveryUrl, headers, body: `webhook_id=${id}`, timeout: 60_000 } as const
    await (await deployment.transport.send(request)).text()
  } catch {
    // The store takes no notice of it.
  }
}
