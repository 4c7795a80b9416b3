import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().default(4310),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
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
  /** Where the warehouse can reach the worker from outside; without it changes are found by polling. */
  SIGNALS_URL: z.url().optional(),
  ALLOW_PRIVATE_NETWORK: z.enum(['0', '1']).default('0'),
})
export type Environment = z.infer<typeof schema>

/** Parsed once at start; what is missing or wrong is named together. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = schema.safeParse(source)
  if (parsed.success) return refusePrivateNetwork(parsed.data)
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The Shopify app cannot start. Set these in its environment:\n  ${names.join('\n  ')}`)
}

/** Private addresses are for the sandbox and tests (DESIGN 5). */
function refusePrivateNetwork(environment: Environment): Environment {
  if (environment.NODE_ENV === 'production' && environment.ALLOW_PRIVATE_NETWORK === '1')
    throw new Error('ALLOW_PRIVATE_NETWORK=1 is for the sandbox and tests; it is refused with NODE_ENV=production')
  return environment
}
