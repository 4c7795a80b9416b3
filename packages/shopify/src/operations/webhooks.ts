import { z } from 'zod'
import { connection, type Operation, text, userErrors } from './operation.ts'

const subscription = z.object({ id: z.string(), topic: z.string(), uri: text, filter: text })
const listData = z.object({ webhookSubscriptions: connection(subscription) })
export type SubscriptionNode = z.infer<typeof subscription>

/** Subscriptions made through the API for this shop alone; those of the app's configuration file are not listed (reference 1.8). */
export const webhookList: Operation<z.infer<typeof listData>> = {
  name: 'WebhookList',
  kind: 'query',
  sizes: { first: 250 },
  points: 13,
  data: listData,
  text: `query WebhookList($first: Int!, $after: String) {
  webhookSubscriptions(first: $first, after: $after) {
    nodes { id topic uri filter }
    pageInfo { hasNextPage endCursor }
  }
}`,
}

const deleteData = z.object({ webhookSubscriptionDelete: z.object({ deletedWebhookSubscriptionId: text, userErrors }).nullish() })

/** Deleting what is gone already is no harm, so it may be repeated. */
export const webhookDelete: Operation<z.infer<typeof deleteData>> = {
  name: 'WebhookDelete',
  kind: 'idempotent',
  sizes: {},
  points: 10,
  data: deleteData,
  text: `mutation WebhookDelete($id: ID!) {
  webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId userErrors { field message } }
}`,
}
