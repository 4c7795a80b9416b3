import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The client as it was built, which the plugin brings along and this app's own page loads. */
export interface BuiltClient {
  /** Where its files lie. */
  readonly assets: string
  /** Addresses on the app's own origin; another build has others, so that browsers may keep them for ever. */
  readonly script: string
  readonly style: string
}

export const clientFiles = ['admin.js', 'admin.css'] as const

/** A client that is not built is named at the start, not on somebody's screen. */
export function openBuiltClient(folder: string): BuiltClient {
  const address = (name: (typeof clientFiles)[number]): string => {
    const file = path.join(folder, name)
    if (!existsSync(file)) throw new Error(`The client of the WooCommerce app is not built: there is no ${file}. Run npm run build.`)
    return `/assets/${name}?v=${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)}`
  }
  return { assets: folder, script: address('admin.js'), style: address('admin.css') }
}
