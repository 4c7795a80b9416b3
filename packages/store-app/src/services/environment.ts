import { z } from 'zod'

/** What every store-side app reads from its environment, beside what its platform needs. */
export const storeAppVariables = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().min(1),
  ENCRYPTION_KEYS: z.string().min(1),
  /** Where the warehouse can reach the worker from outside; without it changes are found by polling. */
  SIGNALS_URL: z.url().optional(),
  ALLOW_PRIVATE_NETWORK: z.enum(['0', '1']).default('0'),
}
export type StoreAppEnvironment = z.infer<z.ZodObject<typeof storeAppVariables>>

export type Variables = Readonly<Record<string, string | undefined>>

/** Parsed once at start; what is missing or wrong is named together. Private addresses are for the sandbox and tests (DESIGN 5). */
export function parseEnvironment<Environment>(app: string, schema: z.ZodType<Environment>, source: Variables): Environment {
  const parsed = schema.safeParse(source)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => {
        const name = path.join('.')
        return `${name}: ${source[name] === undefined ? 'it is missing' : message}`
      })
  if ((source['NODE_ENV'] ?? 'production') === 'production' && source['ALLOW_PRIVATE_NETWORK'] === '1')
    wrong.push('ALLOW_PRIVATE_NETWORK: 1 is for the sandbox and tests; it is refused with NODE_ENV=production')
  if (parsed.success && wrong.length === 0) return parsed.data
  throw new Error(`${app} cannot start. Set these in its environment:\n  ${wrong.join('\n  ')}`)
}

/** The newer secret first, then the one being rotated out. */
export const secretsIn = (text: string): readonly string[] => text.split(',').flatMap((secret) => secret.trim() || [])
