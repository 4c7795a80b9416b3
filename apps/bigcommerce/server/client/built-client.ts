import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The client as it was built: what its page loads. */
export interface BuiltClient {
  /** Where its files lie. */
  readonly assets: string
  /** Addresses on the app's own origin. */
  readonly script: string
  readonly styles: readonly string[]
}

const chunk = z.object({ file: z.string(), isEntry: z.boolean().optional(), css: z.array(z.string()).default([]) })
const manifest = z.record(z.string(), chunk)

/** Reads the manifest of the build once; a client that is not built is named at the start, not on somebody's screen. */
export function openBuiltClient(folder: string): BuiltClient {
  const file = path.join(folder, '.vite/manifest.json')
  if (!existsSync(file)) throw new Error(`The client of the BigCommerce app is not built: there is no ${file}. Run npm run build.`)
  const entry = Object.values(manifest.parse(JSON.parse(readFileSync(file, 'utf8')))).find(({ isEntry }) => isEntry)
  if (!entry) throw new Error(`${file} names no entry`)
  return { assets: path.join(folder, 'assets'), script: `/${entry.file}`, styles: entry.css.map((name) => `/${name}`) }
}
