import { parseEnvironment, storeAppVariables, type Variables } from '@connect/store-app'
import { z } from 'zod'

const schema = z.object({
  ...storeAppVariables,
  PORT: z.coerce.number().int().default(4310),
  SHOPIFY_API_KEY: z.string().min(1),
  /** One secret, or two while it is being rotated: the newer first, separated by a comma. */
  SHOPIFY_API_SECRET: z.string().min(1),
  SHOPIFY_APP_URL: z.url(),
  /** Replaces https://{shop} by {origin}/{shop}: a test double of Shopify. */
  SHOPIFY_ADMIN_ORIGIN: z.url().optional(),
  /** Where App Bridge comes from; Shopify's review wants its own address, a test double of Shopify has another. */
  APP_BRIDGE_URL: z.url().default('https://cdn.shopify.com/shopifycloud/app-bridge.js'),
  /** As in the worker: which figure is kept in step. */
  SHOPIFY_STOCK_FIGURE: z.enum(['on_hand', 'available']).default('on_hand'),
})
export type Environment = z.infer<typeof schema>

export const readEnvironment = (source: Variables = process.env): Environment => parseEnvironment('The Shopify app', schema, source)
