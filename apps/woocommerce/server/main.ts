import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveApp } from '@connect/store-app'
import { openComposition } from './composition.ts'
import { readEnvironment } from './environment.ts'
import { createServer } from './server.ts'

const environment = readEnvironment()
const build = '../../../wordpress-plugin/intellitrack-for-woocommerce/build'
const client = path.resolve(path.dirname(fileURLToPath(import.meta.url)), build)
await serveApp('WooCommerce app', environment, async () => createServer(await openComposition(environment, client)))
