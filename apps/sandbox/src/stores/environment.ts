import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  STORES_PORT: z.coerce.number().int(),
  SHOPIFY_API_KEY: z.string().min(1),
  SHOPIFY_API_SECRET: z.string().min(1),
  SHOPIFY_APP_URL: z.url(),
  BIGCOMMERCE_PORT: z.coerce.number().int(),
  BIGCOMMERCE_CLIENT_ID: z.string().min(1),
  BIGCOMMERCE_CLIENT_SECRET: z.string().min(1),
  BIGCOMMERCE_APP_URL: z.url(),
  WOOCOMMERCE_PORT: z.coerce.number().int(),
  /** Where the sync and browsers reach the host of the sites. */
  WOOCOMMERCE_HOME: z.url(),
  WOOCOMMERCE_APP_URL: z.url(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})
export type StoresEnvironment = z.infer<typeof schema>

export function readStoresEnvironment(source: NodeJS.ProcessEnv = process.env): StoresEnvironment {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  throw new Error(
    `The simulated stores cannot start: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  )
}
