import { createServer } from 'node:http'
import path from 'node:path'
import type { Database } from '@connect/database'
import express from 'express'
import { mutationRoutes } from '../mutations/routes.ts'
import type { MutationSwitch } from '../mutations/switch.ts'
import type { Child } from '../processes/child.ts'
import type { Addresses } from '../state/addresses.ts'
import { repository } from '../state/environment.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { healthOf } from './health.ts'
import { SandboxError } from './json-client.ts'
import { routes } from './routes.ts'

export interface PageOptions {
  readonly port: number
  readonly addresses: Addresses
  readonly secrets: SandboxSecrets
  readonly children: readonly Child[]
  readonly database: Database
  /** null: this sandbox cannot be broken on request. */
  readonly mutation: MutationSwitch | null
}

/** The sandbox's own server: its page, what the page asks for, and the health of every part. */
export async function startPage(options: PageOptions): Promise<{ close(): Promise<void> }> {
  const app = express()
  app.disable('x-powered-by')
  app.use(express.json({ limit: '1mb' }))
  app.get('/healthz', async (_request, response) => {
    const health = await healthOf(options)
    response.status(health.state === 'up' ? 200 : 503).json(health)
  })
  app.get('/api/health', async (_request, response) => void response.json(await healthOf(options)))
  if (options.mutation) app.use('/api/mutation', mutationRoutes(options.mutation))
  app.use('/api', routes(options))
  const client = path.join(repository, 'apps/sandbox/build/client')
  app.use(express.static(client, { maxAge: 0 }))
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    const status = error instanceof SandboxError ? error.status : 500
    response.status(status).json({ error: error instanceof Error ? error.message : String(error) })
  })
  const server = createServer(app)
  server.keepAliveTimeout = 60_000 // longer than anybody's pause between two calls
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${options.port} is taken. Is the sandbox running already? Set SANDBOX_PORT to move this one.`) : error)
    })
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
