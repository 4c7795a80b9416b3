import { createServer, type RequestListener } from 'node:http'
import { applyMigrations } from '@connect/database/server'
import type { StoreAppEnvironment } from './environment.ts'

/** Runs an app's server as a process of its own, until it is asked to end. `name`: as it says that it listens. */
export async function serveApp(
  name: string,
  environment: StoreAppEnvironment & { readonly PORT: number },
  open: () => Promise<RequestListener>,
): Promise<void> {
  // Whoever starts first brings the database up to date; the others find it so.
  await applyMigrations(environment.DATABASE_URL)
  const server = createServer(await open())
  server.once('error', (error) => {
    throw error
  })
  server.listen(environment.PORT, environment.HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : environment.PORT
    console.log(`${name} on http://${environment.HOST}:${port}`)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)))
}
