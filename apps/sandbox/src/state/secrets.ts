import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const shape = z.object({
  /** `id:base64`, as ENCRYPTION_KEYS wants it. */
  encryptionKeys: z.string(),
  shopifyApiKey: z.string(),
  shopifyApiSecret: z.string(),
  storeKey: z.string(),
  controlToken: z.string(),
})
export type SandboxSecrets = z.infer<typeof shape>

/** Made once for this sandbox and kept in a file only its owner can read. */
export function sandboxSecrets(folder: string): SandboxSecrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  mkdirSync(folder, { recursive: true })
  const hex = (bytes: number) => randomBytes(bytes).toString('hex')
  const fresh: SandboxSecrets = {
    encryptionKeys: `sandbox1:${randomBytes(32).toString('base64')}`,
    shopifyApiKey: hex(16),
    shopifyApiSecret: `shpss_${hex(16)}`,
    storeKey: `isk_${hex(20)}`,
    controlToken: hex(16),
  }
  writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 })
  return fresh
}
