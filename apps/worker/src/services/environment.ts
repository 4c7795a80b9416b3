import { createVault, parseVaultKeys } from '@connect/database/secrets'
import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
  ALLOW_PRIVATE_NETWORK: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /** Connections run at once in this process. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  /** Where the health check, the warehouse's signals and the operator's door listen; without a port there is none. */
  WORKER_PORT: z.coerce.number().int().optional(),
  WORKER_HOST: z.string().default('127.0.0.1'),
  /** Opens the operator's door; without it the door is shut. */
  OPERATOR_TOKEN: z.string().min(16).optional(),
  /** Where the warehouse can reach this worker from outside; without it the worker polls only. */
  SIGNALS_URL: z.url().optional(),
  SHOPIFY_API_KEY: z.string().optional(),
  SHOPIFY_API_SECRET: z.string().optional(),
  SHOPIFY_ADMIN_ORIGIN: z.url().optional(),
  /** Which figure is kept in step: on_hand (Shopify subtracts its committed units by itself) or available. */
  SHOPIFY_STOCK_FIGURE: z.enum(['on_hand', 'available']).default('on_hand'),
  BIGCOMMERCE_CLIENT_ID: z.string().optional(),
  BIGCOMMERCE_CLIENT_SECRET: z.string().optional(),
  /** The app, which takes the webhooks that the worker subscribes to. */
  BIGCOMMERCE_APP_URL: z.url().optional(),
  BIGCOMMERCE_API_ORIGIN: z.url().default('https://api.bigcommerce.com'),
  /** The app, which stores tell of their changes and which plugins are paired with. */
  WOOCOMMERCE_APP_URL: z.url().optional(),
})
export type WorkerEnvironment = z.infer<typeof schema>

/** Parsed once at start; what is missing or wrong is named together. Private addresses are refused in production (DESIGN 5). */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): WorkerEnvironment {
  const parsed = schema.safeParse(source)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => {
        const name = path.join('.')
        return source[name] === undefined ? `${name}: it is missing` : `${name}: ${message}`
      })
  const keys = source['ENCRYPTION_KEYS']
  if (keys) wrong.push(...keyErrors(keys))
  if ((source['NODE_ENV'] ?? 'production') === 'production' && source['ALLOW_PRIVATE_NETWORK'] === '1')
    wrong.push('ALLOW_PRIVATE_NETWORK: 1 is for the sandbox and tests; it is refused with NODE_ENV=production')
  if (parsed.success && wrong.length === 0) return parsed.data
  throw new Error(`The worker cannot start. Set these in its environment:\n  ${wrong.join('\n  ')}`)
}

/** Never with a key in the words. */
function keyErrors(keys: string): readonly string[] {
  try {
    createVault(parseVaultKeys(keys))
    return []
  } catch (error) {
    return [`ENCRYPTION_KEYS: ${error instanceof Error ? error.message : 'it is not understood'}`]
  }
}
