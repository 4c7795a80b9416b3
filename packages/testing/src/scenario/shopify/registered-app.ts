import { neededScopes, neededTopics } from '@connect/shopify'
import type { RegisteredApp } from '@connect/simulators/shopify'

export const webhookUrl = 'http://app.test/webhooks'

/** Our app as its configuration file declares it. */
export const registeredApp: RegisteredApp = {
  clientId: 'app-1',
  clientSecret: 'hush',
  scopes: [...Object.keys(neededScopes), 'read_third_party_fulfillment_orders'],
  webhooks: [{ topics: [...neededTopics, 'customers/data_request', 'customers/redact', 'shop/redact'], uri: webhookUrl }],
  applicationUrl: 'http://app.test',
}
