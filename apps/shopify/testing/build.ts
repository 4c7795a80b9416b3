import { execFileSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const app = path.join(root, 'apps/shopify')
/** What ends up in the bundle. */
const sources = ['apps/shopify/{app,public}/**/*', 'apps/shopify/vite.config.ts', 'packages/{core,shopify}/src/**/*.ts']

/** Builds the Remix app once, unless what is built is newer than all it is made of. */
export function buildApp(): void {
  const built = path.join(app, 'build/server/index.js')
  const at = existsSync(built) ? statSync(built).mtimeMs : 0
  const changed = globSync(sources, { cwd: root, exclude: (name) => name.endsWith('.test.ts') })
  if (changed.every((file) => statSync(path.join(root, file)).mtimeMs < at)) return
  const remix = path.join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  execFileSync(process.execPath, [remix, 'vite:build'], { cwd: app, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'pipe' })
}
