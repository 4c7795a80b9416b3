import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repository } from '../state/environment.ts'
import { runTool } from './run-tool.ts'

interface Client {
  readonly name: string
  readonly folder: string
  /** Its own part of `build`, where the folder has several clients. */
  readonly built?: string
  /** Where it is built to, from the repository's root, if that is not the folder's own `build`: what is built is looked for there. */
  readonly output?: string
  /** What it is built from, from the repository's root. */
  readonly sources: readonly string[]
  readonly command: readonly string[]
}

const clients: readonly Client[] = [
  {
    name: 'Shopify app',
    folder: 'apps/shopify',
    sources: ['apps/shopify/app', 'apps/shopify/vite.config.ts', 'packages/core/src', 'packages/shopify/src', 'packages/store-app/src'],
    command: ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'],
  },
  {
    name: 'BigCommerce app',
    folder: 'apps/bigcommerce',
    sources: ['apps/bigcommerce/client', 'apps/bigcommerce/vite.config.ts', 'packages/core/src', 'packages/store-app/src/screen-hooks'],
    command: ['node_modules/vite/bin/vite.js', 'build'],
  },
  {
    // The plugin brings it along.
    name: 'WooCommerce plugin',
    folder: 'apps/woocommerce',
    output: 'wordpress-plugin/intellitrack-for-woocommerce/build',
    sources: ['apps/woocommerce/client', 'apps/woocommerce/vite.config.ts', 'packages/core/src', 'packages/store-app/src/screen-hooks'],
    command: ['node_modules/vite/bin/vite.js', 'build'],
  },
  {
    name: 'warehouse screens',
    folder: 'apps/warehouse',
    sources: [
      'apps/warehouse/src/client',
      'apps/warehouse/vite.config.ts',
      'apps/warehouse/index.html',
      'packages/intellitrack/src/contract',
    ],
    command: ['node_modules/vite/bin/vite.js', 'build'],
  },
  {
    name: 'sandbox page',
    folder: 'apps/sandbox',
    sources: ['apps/sandbox/src/client', 'apps/sandbox/vite.config.ts', 'apps/sandbox/index.html'],
    command: ['node_modules/vite/bin/vite.js', 'build'],
  },
  {
    name: 'Shopify admin',
    folder: 'apps/sandbox',
    built: 'shopify-admin',
    sources: ['apps/sandbox/src/shopify-admin', 'apps/sandbox/src/admins', 'apps/sandbox/vite.shopify-admin.config.ts'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.shopify-admin.config.ts'],
  },
  {
    name: 'BigCommerce control panel',
    folder: 'apps/sandbox',
    built: 'bigcommerce-panel',
    sources: ['apps/sandbox/src/bigcommerce-panel', 'apps/sandbox/src/admins', 'apps/sandbox/vite.bigcommerce-panel.config.ts'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.bigcommerce-panel.config.ts'],
  },
  {
    name: 'WooCommerce admin',
    folder: 'apps/sandbox',
    built: 'woocommerce-admin',
    sources: ['apps/sandbox/src/woocommerce-admin', 'apps/sandbox/src/admins', 'apps/sandbox/vite.woocommerce-admin.config.ts'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.woocommerce-admin.config.ts'],
  },
  {
    name: 'stand-in for App Bridge',
    folder: 'apps/sandbox',
    built: 'app-bridge',
    sources: [
      'apps/sandbox/src/shopify-admin/bridge',
      'apps/sandbox/src/shopify-admin/protocol.ts',
      'apps/sandbox/vite.app-bridge.config.ts',
    ],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.app-bridge.config.ts'],
  },
]

type Step = (title: string, work: () => Promise<void>) => Promise<void>

interface Building {
  /** Also what has not changed. */
  readonly force?: boolean
  /** By their names; all of them when absent. */
  readonly only?: readonly string[]
}

/** Builds what has changed since it was built last, two at a time: each is a process of its own. */
export async function buildClients(step: Step, options: Building = {}): Promise<void> {
  const waiting = clients.filter(({ name }) => options.only?.includes(name) ?? true)
  const line = async () => {
    for (let client = waiting.shift(); client; client = waiting.shift()) await bringUpToDate(client, step, options)
  }
  await Promise.all([line(), line()])
}

async function bringUpToDate(client: Client, step: Step, { force }: Building): Promise<void> {
  const digest = digestOf(client.sources)
  const stamp = stampOf(client)
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  const again = existsSync(stamp) ? '' : ' (the first start only)'
  await step(`Building the ${client.name}${again}`, () => build(client))
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

/** Beside what was built: where that is gone, so is the stamp. */
const stampOf = ({ folder, output = path.join(folder, 'build'), built = '' }: Client): string =>
  path.join(repository, output, built, '.sources')

function build({ command, folder }: Client): Promise<void> {
  const [script, ...args] = command as [string, ...string[]]
  return runTool(path.join(repository, script), args, path.join(repository, folder))
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(path.join(repository, 'package-lock.json')))
  for (const file of sources.flatMap((source) => filesBelow(path.join(repository, source)))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place)
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(path.join(place, name)))
}
