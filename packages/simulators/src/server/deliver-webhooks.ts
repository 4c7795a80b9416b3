import type { Clock, Random, Transport, TransportRequest } from '@connect/core'
import type { World } from '../world/index.ts'
import type { DeliverySummary } from './serve.ts'

/** One delivery of one event to one subscriber, kept until it is done. Id: the webhook's, the same on every retry. Instants are epoch ms. */
export interface QueuedDelivery {
  readonly id: string
  readonly clientId: string
  /** Where it goes. */
  readonly uri: string
  /** The raw body as it was at the event; retries carry the same. */
  readonly body: string
  readonly triggeredAt: string
  readonly dueAt: number
  readonly attempts: number
  readonly status: 'waiting' | 'delivered' | 'given-up' | 'dropped'
  /** Answer of the last attempt: an HTTP status, or 0 where there was none. */
  readonly lastStatus: number | null
}

/** What the panel can do to a delivery. */
export type DeliveryFault = 'webhook-drop' | 'webhook-delay' | 'webhook-forge' | 'webhook-duplicate'

/** What differs between platforms that deliver webhooks. */
export interface Postbox<Delivery extends QueuedDelivery> {
  readonly world: World
  /** World collection of the deliveries. */
  readonly kind: string
  readonly clock: Clock
  readonly random: Random
  readonly transport: Transport
  /** Milliseconds after the first failure, the second, and so on; after the last it is given up. */
  readonly retries: readonly number[]
  /** Due ones go out in any order. */
  readonly disorder: boolean
  strike(kind: DeliveryFault, delivery: Delivery): Promise<{ readonly milliseconds?: number } | undefined>
  /** undefined: nobody to deliver to. */
  requestFor(delivery: Delivery, forged: boolean): TransportRequest | undefined
  /** Until when it must wait although it is due; undefined: it may go. */
  heldUntil?(delivery: Delivery): number | undefined
  /** What else an attempt changes, in the command that writes it down. */
  settled(delivery: Delivery, success: boolean): void
}

const DELIVERED_KEPT = 2_000
/** Deliveries under way at the same time. */
const TOGETHER = 4

/** Attempts every delivery that is due now, a few at a time; what failed is due again later. */
export async function deliverWebhooks<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>): Promise<DeliverySummary> {
  const due = inOrder(postbox)
  const summary = { delivered: 0, failed: 0 }
  for (let at = 0; at < due.length; at += TOGETHER) {
    const outcomes = await Promise.all(due.slice(at, at + TOGETHER).map((delivery) => deliver(postbox, delivery)))
    summary.delivered += outcomes.filter((outcome) => outcome === 'delivered').length
    summary.failed += outcomes.filter((outcome) => outcome === 'failed').length
  }
  return summary
}

async function deliver<Delivery extends QueuedDelivery>(
  postbox: Postbox<Delivery>,
  delivery: Delivery,
): Promise<'held' | 'delivered' | 'failed'> {
  if (await held(postbox, delivery)) return 'held'
  const status = await attempt(postbox, delivery)
  await settle(postbox, delivery, status)
  return isSuccess(status) ? 'delivered' : 'failed'
}

function inOrder<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>): readonly Delivery[] {
  const due = [...deliveries(postbox).values()].filter(({ status, dueAt }) => status === 'waiting' && dueAt <= postbox.clock.now())
  if (!postbox.disorder) return due
  const shuffled = due.map((delivery) => ({ delivery, at: postbox.random.fraction() }))
  return shuffled.sort((a, b) => a.at - b.at).map(({ delivery }) => delivery)
}

/** Whether the platform holds a delivery back, or the fault panel drops or delays it. */
async function held<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>, delivery: Delivery): Promise<boolean> {
  const until = postbox.heldUntil?.(delivery)
  if (until !== undefined) await put(postbox, { ...delivery, dueAt: until })
  if (until !== undefined) return true
  if (await postbox.strike('webhook-drop', delivery)) {
    await put(postbox, { ...delivery, status: 'dropped' })
    return true
  }
  const delay = await postbox.strike('webhook-delay', delivery)
  if (delay) await put(postbox, { ...delivery, dueAt: postbox.clock.now() + (delay.milliseconds ?? 60_000) })
  return delay !== undefined
}

/** The HTTP status of one attempt; 0 where no answer came in time. */
async function attempt<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>, delivery: Delivery): Promise<number> {
  const forged = (await postbox.strike('webhook-forge', delivery)) !== undefined
  const request = postbox.requestFor(delivery, forged)
  if (!request) return 0
  const status = await send(postbox.transport, request)
  if (await postbox.strike('webhook-duplicate', delivery)) await send(postbox.transport, request)
  return status
}

async function send(transport: Transport, request: TransportRequest): Promise<number> {
  try {
    const answer = await transport.send(request)
    await answer.text()
    return answer.status
  } catch {
    return 0
  }
}

function settle<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>, delivery: Delivery, status: number): Promise<void> {
  const wait = postbox.retries[delivery.attempts]
  const tried = { ...delivery, attempts: delivery.attempts + 1, lastStatus: status }
  return postbox.world.transact(() => {
    const all = deliveries(postbox)
    if (isSuccess(status)) all.put(delivery.id, { ...tried, status: 'delivered' })
    else if (wait !== undefined) all.put(delivery.id, { ...tried, dueAt: postbox.clock.now() + wait })
    else all.put(delivery.id, { ...tried, status: 'given-up' })
    postbox.settled(all.get(delivery.id) ?? delivery, isSuccess(status))
    forgetOldest(postbox)
  })
}

function forgetOldest<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>): void {
  const all = deliveries(postbox)
  if (all.size <= DELIVERED_KEPT) return
  const oldest = [...all.values()].find((delivery) => delivery.status !== 'waiting')
  if (oldest) all.delete(oldest.id)
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function put<Delivery extends QueuedDelivery>(postbox: Postbox<Delivery>, delivery: Delivery): Promise<unknown> {
  return postbox.world.transact(() => deliveries(postbox).put(delivery.id, delivery))
}

function deliveries<Delivery extends QueuedDelivery>({ world, kind }: Postbox<Delivery>) {
  return world.collection<Delivery>(kind)
}
