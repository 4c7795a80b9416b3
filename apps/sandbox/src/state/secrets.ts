import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const shape = z.object({
  shopifyApiKey: z.string(),
  shopifyApiSecret: z.string(),
  storeKey: z.string(),
  // What is missing in state of an earlier version is made.
  /** For the Shopify store that has not installed the app yet. */
  newcomerKey: z.string().default(() => `isk_${hex(20)}`),
  bigcommerceClientId: z.string().default(() => hex(16)),
  bigcommerceClientSecret: z.string().default(() => hex(32)),
  /** Of the BigCommerce stores. */
  alderKey: z.string().default(() => `isk_${hex(20)}`),
  fernKey: z.string().default(() => `isk_${hex(20)}`),
  /** Of the WooCommerce stores. */
  juniperKey: z.string().default(() => `isk_${hex(20)}`),
  tidewaterKey: z.string().default(() => `isk_${hex(20)}`),
  quarryKey: z.string().default(() => `isk_${hex(20)}`),
  operatorToken: z.string(),
  warehousePassword: z.string(),
})
export type SandboxSecrets = z.infer<typeof shape>

/** Made once for this sandbox and kept in a file only its owner can read. */
export function sandboxSecrets(folder: string): SandboxSecrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) return keep(file, shape.parse(JSON.parse(readFileSync(file, 'utf8'))))
  mkdirSync(folder, { recursive: true })
  const first = {
    shopifyApiKey: hex(16),
    shopifyApiSecret: `shpss_${hex(16)}`,
    storeKey: `isk_${hex(20)}`,
    operatorToken: hex(16),
    warehousePassword: `forest-${hex(3)}`,
  }
  return keep(file, shape.parse(first))
}

function keep(file: string, secrets: SandboxSecrets): SandboxSecrets {
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
