import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveApp } from '@connect/store-app'
import { openComposition } from './composition.ts'
import { readEnvironment } from './environment.ts'
import { createServer } from './server.ts'

const environment = readEnvironment()
const client = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../build/client')
await serveApp('BigCommerce app', environment, async () => createServer(await openComposition(environment, client)))
