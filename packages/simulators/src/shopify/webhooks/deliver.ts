import type { Transport } from '@connect/core'
import { deliverWebhooks } from '../../server/deliver-webhooks.ts'
import type { DeliverySummary } from '../../server/serve.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import { type Delivery, type Subscription, WEBHOOK_KIND } from './event.ts'
import { signedRequest } from './signed-request.ts'

/** Eight retries over four hours, in milliseconds after the attempt before (reference 1.8). */
const RETRIES = [60, 120, 300, 600, 1_200, 2_400, 3_600, 6_120].map((seconds) => seconds * 1_000)
/** An Admin-API subscription that failed so often in a row is deleted; an app-specific one is not. */
const FAILURES_ALLOWED = 8

/** Attempts every delivery that is due now, a few at a time; what failed is due again later. */
export function deliverDue(deployment: Deployment, shop: Shop, transport: Transport): Promise<DeliverySummary> {
  const { clock, random, faults, apps } = deployment
  return deliverWebhooks<Delivery>({
    world: shop.world,
    kind: WEBHOOK_KIND.delivery,
    clock,
    random,
    transport,
    retries: RETRIES,
    disorder: shop.behaviour().webhookDisorder,
    strike: (kind, delivery) => faults.strike(kind, shop.domain, [delivery.topic]),
    requestFor: (delivery, forged) => {
      const app = apps.find((one) => one.clientId === delivery.clientId)
      return app && signedRequest(delivery, shop.domain, forged ? 'not the secret' : app.clientSecret)
    },
    settled: (delivery, success) => countFailures(shop, delivery, success),
  })
}

function countFailures(shop: Shop, delivery: Delivery, success: boolean): void {
  const subscriptions = shop.world.collection<Subscription>(WEBHOOK_KIND.subscription)
  const subscription = delivery.subscriptionId ? subscriptions.get(delivery.subscriptionId) : undefined
  if (!subscription || (success && subscription.failures === 0)) return
  const failures = success ? 0 : subscription.failures + 1
  if (failures >= FAILURES_ALLOWED) subscriptions.delete(subscription.id)
  else subscriptions.put(subscription.id, { ...subscription, failures })
}
