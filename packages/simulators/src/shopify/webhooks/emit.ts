import { installed } from '../../server/installation.ts'
import type { RegisteredApp } from '../auth/app.ts'
import type { ShopContext } from '../context.ts'
import { type CustomerDataAccess, withoutPersonalData } from '../executor/protected-data.ts'
import { type Delivery, type Subscription, topicEnum, WEBHOOK_KIND } from './event.ts'

/** Compliance topics reach every app that ever was installed. */
const COMPLIANCE = new Set(['customers/data_request', 'customers/redact', 'shop/redact'])
/** A shop's data are to be erased 48 hours after the app was removed (reference 1.5). */
const LATER: Readonly<Record<string, number>> = { 'shop/redact': 48 * 60 * 60 * 1_000 }

export interface Emitting {
  readonly apps: readonly RegisteredApp[]
  readonly customerData: CustomerDataAccess
  /** Milliseconds until the first attempt. */
  readonly delay?: number
}

/** Queues an event for every subscriber, in the command that caused it. Both kinds of subscription on one topic mean two deliveries. */
export function emit(
  context: ShopContext,
  topic: string,
  payload: Readonly<Record<string, unknown>>,
  options: Emitting,
): readonly Delivery[] {
  const subscribers = options.apps.flatMap((app) => subscribersOf(context, app, topic))
  if (subscribers.length === 0) return []
  const eventId = context.random.uuid()
  const now = context.clock.now()
  const visible = withoutPersonalData(payload, options.customerData) as Readonly<Record<string, unknown>>
  return subscribers.map(({ clientId, uri, subscription, apiVersion }) => {
    const delivery: Delivery = {
      id: context.random.uuid(),
      eventId,
      clientId,
      topic,
      uri,
      subscriptionId: subscription?.id ?? null,
      name: subscription?.name ?? null,
      apiVersion,
      body: JSON.stringify(subscription ? trimmed(visible, subscription.includeFields) : visible),
      triggeredAt: new Date(now).toISOString(),
      dueAt: now + (LATER[topic] ?? options.delay ?? 0),
      attempts: 0,
      status: 'waiting',
      lastStatus: null,
    }
    return context.world.collection<Delivery>(WEBHOOK_KIND.delivery).put(delivery.id, delivery)
  })
}

interface Subscriber {
  readonly clientId: string
  readonly uri: string
  readonly subscription: Subscription | null
  readonly apiVersion: string
}

function subscribersOf(context: ShopContext, app: RegisteredApp, topic: string): readonly Subscriber[] {
  if (!COMPLIANCE.has(topic) && !installed(context, app.clientId)) return []
  const about = { clientId: app.clientId, apiVersion: app.webhookApiVersion ?? '2026-10' }
  const configured = app.webhooks
    .filter(({ topics }) => topics.includes(topic))
    .map(({ uri }) => ({ ...about, uri: absolute(app, uri), subscription: null }))
  const own = [...context.world.collection<Subscription>(WEBHOOK_KIND.subscription).values()]
    .filter((one) => one.clientId === app.clientId && one.topic === topicEnum(topic))
    .map((subscription) => ({ ...about, uri: absolute(app, subscription.uri), subscription }))
  return [...configured, ...own]
}

/** A path is meant relative to the app. */
function absolute(app: RegisteredApp, uri: string): string {
  return uri.startsWith('/') && app.applicationUrl ? new URL(uri, app.applicationUrl).href : uri
}

function trimmed(payload: Readonly<Record<string, unknown>>, fields: readonly string[]): Readonly<Record<string, unknown>> {
  if (fields.length === 0) return payload
  return Object.fromEntries(Object.entries(payload).filter(([key]) => fields.includes(key)))
}
