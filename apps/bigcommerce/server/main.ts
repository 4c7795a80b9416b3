import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyMigrations } from '@connect/database/server'
import { openComposition } from './composition.ts'
import { readEnvironment } from './environment.ts'
import { createServer } from './server.ts'

const environment = readEnvironment()
// Whoever starts first brings the database up to date; the others find it so.
await applyMigrations(environment.DATABASE_URL)
const client = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../build/client')
const parts = await openComposition(environment, client)

const server = createServer(parts).listen(environment.PORT, environment.HOST, (error) => {
  if (error) throw error
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : environment.PORT
  console.log(`BigCommerce app on http://${environment.HOST}:${port}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)))
