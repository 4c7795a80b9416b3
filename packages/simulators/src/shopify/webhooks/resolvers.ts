import type { ShopContext } from '../context.ts'
import type { UserError } from '../executor/errors.ts'
import { instant, nextGid, numberOf } from '../ids.ts'
import { type ListingArguments, list } from '../listing/index.ts'
import { type Subscription, WEBHOOK_KIND } from './event.ts'

interface Input {
  readonly uri?: string | null
  readonly callbackUrl?: string | null
  readonly filter?: string | null
  readonly includeFields?: readonly string[] | null
  readonly name?: string | null
}
type Filters = ListingArguments & { readonly topics?: readonly string[] | null; readonly uri?: string | null }

/** Shop-specific subscriptions; an app sees its own and not those of its configuration. */
export const webhookResolvers = [
  {
    Mutation: { webhookSubscriptionCreate: create, webhookSubscriptionUpdate: update, webhookSubscriptionDelete: remove },
    QueryRoot: {
      webhookSubscription: (_: unknown, args: { readonly id: string }, context: ShopContext) => own(context, args.id) ?? null,
      webhookSubscriptions: (_: unknown, args: Filters, context: ShopContext) => list(context, listed(context, args), args),
      webhookSubscriptionsCount: (_: unknown, __: unknown, context: ShopContext) => ({
        count: listed(context, {}).length,
        precision: 'EXACT',
      }),
    },
    WebhookSubscription: {
      legacyResourceId: (subscription: Subscription) => String(numberOf(subscription.id)),
      callbackUrl: (subscription: Subscription) => subscription.uri,
      format: () => 'JSON',
      metafieldNamespaces: () => [],
      apiVersion: (_: Subscription, __: unknown, context: ShopContext) => {
        const handle = context.call?.version ?? '2026-10'
        return { handle, displayName: handle, supported: true }
      },
    },
  },
]

function create(_: unknown, args: { readonly topic: string; readonly webhookSubscription: Input }, context: ShopContext): object {
  const { topic, webhookSubscription: input } = args
  const uri = input.uri ?? input.callbackUrl ?? ''
  const clientId = context.call?.clientId ?? ''
  if (!/^(?:https?:\/\/|\/|arn:aws:|pubsub:\/\/)/.test(uri)) return refused(['webhookSubscription', 'uri'], 'Address is invalid')
  if (listed(context, {}).some((one) => one.topic === topic && one.uri === uri))
    return refused(['webhookSubscription', 'uri'], 'Address for this topic has already been taken')
  const id = nextGid(context, 'WebhookSubscription')
  const now = instant(context)
  const { filter = null, includeFields, name = null } = input
  const about = { filter, includeFields: includeFields ?? [], name, createdAt: now, updatedAt: now, failures: 0 }
  return { webhookSubscription: subscriptions(context).put(id, { id, clientId, topic, uri, ...about }), userErrors: [] }
}

function update(_: unknown, args: { readonly id: string; readonly webhookSubscription: Input }, context: ShopContext): object {
  const before = own(context, args.id)
  if (!before) return refused(['id'], 'Webhook subscription does not exist')
  const { uri, filter, includeFields, name } = args.webhookSubscription
  const changed: Subscription = {
    ...before,
    uri: uri ?? before.uri,
    filter: filter ?? before.filter,
    includeFields: includeFields ?? before.includeFields,
    name: name ?? before.name,
    updatedAt: instant(context),
  }
  return { webhookSubscription: subscriptions(context).put(before.id, changed), userErrors: [] }
}

function remove(_: unknown, args: { readonly id: string }, context: ShopContext): object {
  if (!own(context, args.id)) return { deletedWebhookSubscriptionId: null, ...refused(['id'], 'Webhook subscription does not exist') }
  subscriptions(context).delete(args.id)
  return { deletedWebhookSubscriptionId: args.id, userErrors: [] }
}

function refused(field: readonly string[], message: string): { readonly userErrors: readonly UserError[] } {
  return { userErrors: [{ field, message }] }
}

function own(context: ShopContext, id: string): Subscription | undefined {
  const found = subscriptions(context).get(id)
  return found?.clientId === context.call?.clientId ? found : undefined
}

function listed(context: ShopContext, filters: Filters): readonly Subscription[] {
  return [...subscriptions(context).values()].filter(
    (one) =>
      one.clientId === context.call?.clientId &&
      (!filters.topics || filters.topics.includes(one.topic)) &&
      (!filters.uri || filters.uri === one.uri),
  )
}

function subscriptions(context: ShopContext) {
  return context.world.collection<Subscription>(WEBHOOK_KIND.subscription)
}
