import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..')

const schema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(1024).max(65_000).default(4400),
  /** Where state is kept; beside the clone by default, so that a second start finds it. */
  INTELLITRACK_DATA: z.string().default(path.join(repository, '.sandbox')),
  DATABASE_URL: z.string().optional(),
  /** 1: store and warehouse stand behind proxies that can break the sync's traffic on request, to prove that the walkthrough sees it. */
  SANDBOX_MUTABLE: z.enum(['0', '1']).default('0'),
})
export type SandboxEnvironment = z.infer<typeof schema>

export function readEnvironment(source: NodeJS.ProcessEnv = process.env): SandboxEnvironment {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The sandbox cannot start with this environment:\n  ${names.join('\n  ')}`)
}
