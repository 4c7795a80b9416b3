import type { Transport } from '@connect/core'
import type { DeliverySummary } from '../../server/serve.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import { type Delivery, type Subscription, WEBHOOK_KIND } from './event.ts'
import { signedRequest } from './signed-request.ts'

/** Eight retries over four hours, in milliseconds after the attempt before (reference 1.8). */
const RETRIES = [60, 120, 300, 600, 1_200, 2_400, 3_600, 6_120].map((seconds) => seconds * 1_000)
/** An Admin-API subscription that failed so often in a row is deleted; an app-specific one is not. */
const FAILURES_ALLOWED = 8
const DELIVERED_KEPT = 2_000
/** Deliveries under way at the same time. */
const TOGETHER = 4

/** Attempts every delivery that is due now, a few at a time; what failed is due again later. */
export async function deliverDue(deployment: Deployment, shop: Shop, transport: Transport): Promise<DeliverySummary> {
  const due = inOrder(deployment, shop)
  const summary = { delivered: 0, failed: 0 }
  for (let at = 0; at < due.length; at += TOGETHER) {
    const outcomes = await Promise.all(due.slice(at, at + TOGETHER).map((delivery) => deliver(deployment, shop, transport, delivery)))
    summary.delivered += outcomes.filter((outcome) => outcome === 'delivered').length
    summary.failed += outcomes.filter((outcome) => outcome === 'failed').length
  }
  return summary
}

async function deliver(
  deployment: Deployment,
  shop: Shop,
  transport: Transport,
  delivery: Delivery,
): Promise<'held' | 'delivered' | 'failed'> {
  if (await held(deployment, shop, delivery)) return 'held'
  const status = await attempt(deployment, shop, transport, delivery)
  await settle(deployment, shop, delivery, status)
  return isSuccess(status) ? 'delivered' : 'failed'
}

function inOrder(deployment: Deployment, shop: Shop): readonly Delivery[] {
  const due = deliveries(shop).filter((delivery) => delivery.status === 'waiting' && delivery.dueAt <= deployment.clock.now())
  if (!shop.behaviour().webhookDisorder) return due
  const shuffled = due.map((delivery) => ({ delivery, at: deployment.random.fraction() }))
  return shuffled.sort((a, b) => a.at - b.at).map(({ delivery }) => delivery)
}

/** Whether the fault panel drops a delivery or holds it back. */
async function held(deployment: Deployment, shop: Shop, delivery: Delivery): Promise<boolean> {
  if (await deployment.faults.strike('webhook-drop', shop.domain, [delivery.topic])) {
    await put(shop, { ...delivery, status: 'dropped' })
    return true
  }
  const delay = await deployment.faults.strike('webhook-delay', shop.domain, [delivery.topic])
  if (!delay) return false
  await put(shop, { ...delivery, dueAt: deployment.clock.now() + (delay.milliseconds ?? 60_000) })
  return true
}

/** The HTTP status of one attempt; 0 where no answer came in time. */
async function attempt(deployment: Deployment, shop: Shop, transport: Transport, delivery: Delivery): Promise<number> {
  const app = deployment.apps.find((one) => one.clientId === delivery.clientId)
  if (!app) return 0
  const forged = await deployment.faults.strike('webhook-forge', shop.domain, [delivery.topic])
  const request = signedRequest(delivery, shop.domain, forged ? 'not the secret' : app.clientSecret)
  const status = await send(transport, request)
  if (await deployment.faults.strike('webhook-duplicate', shop.domain, [delivery.topic])) await send(transport, request)
  return status
}

async function send(transport: Transport, request: Parameters<Transport['send']>[0]): Promise<number> {
  try {
    const answer = await transport.send(request)
    await answer.text()
    return answer.status
  } catch {
    return 0
  }
}

function settle(deployment: Deployment, shop: Shop, delivery: Delivery, status: number): Promise<void> {
  const attempts = delivery.attempts + 1
  const wait = RETRIES[delivery.attempts]
  const tried = { ...delivery, attempts, lastStatus: status }
  return shop.command((context) => {
    const all = context.world.collection<Delivery>(WEBHOOK_KIND.delivery)
    if (isSuccess(status)) all.put(delivery.id, { ...tried, status: 'delivered' })
    else if (wait !== undefined) all.put(delivery.id, { ...tried, dueAt: deployment.clock.now() + wait })
    else all.put(delivery.id, { ...tried, status: 'given-up' })
    countFailures(shop, delivery, isSuccess(status))
    forgetOldest(shop)
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

function forgetOldest(shop: Shop): void {
  const all = shop.world.collection<Delivery>(WEBHOOK_KIND.delivery)
  if (all.size <= DELIVERED_KEPT) return
  const oldest = [...all.values()].find((delivery) => delivery.status !== 'waiting')
  if (oldest) all.delete(oldest.id)
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function put(shop: Shop, delivery: Delivery): Promise<unknown> {
  return shop.command((context) => context.world.collection<Delivery>(WEBHOOK_KIND.delivery).put(delivery.id, delivery))
}

function deliveries(shop: Shop): readonly Delivery[] {
  return [...shop.world.collection<Delivery>(WEBHOOK_KIND.delivery).values()]
}
