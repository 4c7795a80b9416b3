import type { Transport } from '@connect/core'
import { deliverWebhooks } from '../../server/deliver-webhooks.ts'
import type { DeliverySummary } from '../../server/serve.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Store } from '../server/store.ts'
import { blockedUntil, countAttempt } from './blocklist.ts'
import { HOOK_KIND, type HookDelivery } from './hook.ts'
import { hooks } from './hooks.ts'
import { signedRequest } from './signed-request.ts'

/** Eleven retries over some two days, in milliseconds after the attempt before (reference 2.5). */
export const RETRIES: readonly number[] = [60, 180, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 50_400, 86_400].map((s) => s * 1_000)

/** Attempts every delivery of a store that is due now; what failed is due again later, and the last failure deactivates the hook. */
export function deliverDue(deployment: Deployment, store: Store, transport: Transport): Promise<DeliverySummary> {
  const { clock, random, faults, apps } = deployment
  return deliverWebhooks<HookDelivery>({
    world: store.world,
    kind: HOOK_KIND.delivery,
    clock,
    random,
    transport,
    retries: RETRIES,
    disorder: store.behaviour().webhookDisorder,
    strike: (kind, delivery) => faults.strike(kind, store.hash, [delivery.scope]),
    heldUntil: (delivery) => blockedUntil(store, delivery.uri, clock.now()),
    requestFor: (delivery, forged) => {
      const app = apps.find((one) => one.clientId === delivery.clientId)
      return app && signedRequest(forged ? forgedOf(delivery) : delivery, forged ? 'not the secret' : app.clientSecret, clock.now())
    },
    settled: (delivery, success) => {
      countAttempt(store, delivery.uri, success, clock.now())
      settleHook(store, delivery, success, clock.now())
    },
  })
}

/** A forger knows neither the client secret nor what the app wrote into its hook's headers. */
function forgedOf(delivery: HookDelivery): HookDelivery {
  return { ...delivery, headers: Object.fromEntries(Object.keys(delivery.headers).map((name) => [name, 'forged'])) }
}

function settleHook(store: Store, delivery: HookDelivery, success: boolean, now: number): void {
  const hook = hooks(store).get(String(delivery.hookId))
  if (!hook) return
  if (success) hooks(store).put(String(hook.id), { ...hook, usedAt: now })
  else if (delivery.status === 'given-up') hooks(store).put(String(hook.id), { ...hook, isActive: false, updatedAt: now })
}
