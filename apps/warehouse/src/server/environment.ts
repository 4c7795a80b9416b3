import { z } from 'zod'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  WAREHOUSE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/)
    .default('warehouse'),
  /** Password of the seeded users; without it an empty warehouse stays empty. */
  WAREHOUSE_SEED_PASSWORD: z.string().min(8).optional(),
  /** Seeded Store Keys: `name=isk_...`, or `name=isk_...@division`, separated by commas. */
  WAREHOUSE_SEED_STORE_KEYS: list.pipe(z.array(z.string().regex(/^[^=]+=isk_[A-Za-z0-9_-]{16,}(@[a-z0-9-]+)?$/))),
  WAREHOUSE_CONTROL: flag,
  WAREHOUSE_REQUESTS_PER_SECOND: z.coerce.number().positive().optional(),
  WAREHOUSE_FRAME_ANCESTORS: list,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export type WarehouseEnvironment = z.output<typeof schema>

/** Reads the environment once; throws naming everything that is missing or wrong, together. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): WarehouseEnvironment {
  const result = schema.safeParse(variables)
  if (result.success) return result.data
  const names = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete:\n  ${names.join('\n  ')}`)
}
