import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const shape = z.object({
  shopifyApiKey: z.string(),
  shopifyApiSecret: z.string(),
  storeKey: z.string(),
  operatorToken: z.string(),
  warehousePassword: z.string(),
})
export type SandboxSecrets = z.infer<typeof shape>

/** Made once for this sandbox and kept in a file only its owner can read. */
export function sandboxSecrets(folder: string): SandboxSecrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  mkdirSync(folder, { recursive: true })
  const hex = (bytes: number) => randomBytes(bytes).toString('hex')
  const fresh: SandboxSecrets = {
    shopifyApiKey: hex(16),
    shopifyApiSecret: `shpss_${hex(16)}`,
    storeKey: `isk_${hex(20)}`,
    operatorToken: hex(16),
    warehousePassword: `forest-${hex(3)}`,
  }
  writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 })
  return fresh
}
