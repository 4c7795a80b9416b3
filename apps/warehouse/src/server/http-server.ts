import { existsSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express, { type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { WarehouseServer } from './create-warehouse-server.ts'
import { problem } from './problem.ts'
import { controlRouter } from './sandbox/control.ts'

export interface HttpOptions {
  readonly host?: string
  /** 0: any that is free. */
  readonly port?: number
  /** Mounts the fault panel under `/_control`. */
  readonly control?: boolean
  /** Folder of the built screens; without it there is only the API. */
  readonly client?: string
  /** Origins that may frame the screens, such as the sandbox's page. */
  readonly frameAncestors?: readonly string[]
}

export interface RunningServer {
  readonly url: string
  /** Takes no more requests, lets those under way finish, stops signals. */
  close(): Promise<void>
}

/** The express app: health, the API, the fault panel and the screens. */
export function warehouseApp(server: WarehouseServer, options: HttpOptions = {}): Express {
  const app = express()
  app.disable('x-powered-by')
  const frameAncestors = ["'self'", ...(options.frameAncestors ?? [])]
  // Screens are served over plain HTTP in the sandbox
  app.use(
    helmet({
      contentSecurityPolicy: { directives: { frameAncestors, styleSrc: ["'self'", "'unsafe-inline'"], upgradeInsecureRequests: null } },
      frameguard: false,
      hsts: false,
    }),
  )
  app.get(
    '/healthz',
    (_, response) => void response.json({ status: 'ok', part: 'warehouse', divisions: server.warehouse.tables.divisions.size }),
  )
  app.use(express.text({ type: () => true, limit: '20mb' }))
  if (options.control) app.use('/_control', controlRouter(server.api))
  app.use('/v1', (request, response) => answer(server, request, response))
  if (options.client && existsSync(join(options.client, 'index.html'))) serveClient(app, options.client)
  app.use((_, response) => void response.status(404).json(problem('not_found', 'There is nothing here. The API begins at /v1.')))
  app.use((error: Error & { status?: number }, _: Request, response: Response, __: unknown) => {
    const known = error.status !== undefined && error.status < 500
    if (!known) server.api.log.error('a request failed', { error: error.stack })
    response
      .status(known ? error.status! : 500)
      .json(problem(known ? 'invalid_request' : 'internal_error', known ? error.message : 'IntelliTrack failed.'))
  })
  return app
}

/** Serves on a port of its own. */
export async function listen(server: WarehouseServer, options: HttpOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0 } = options
  const http = createServer(warehouseApp(server, options))
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, resolve)
  })
  const { port: actual } = http.address() as AddressInfo
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${actual}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      http.closeIdleConnections()
      await closed
      await server.close()
    },
  }
}

async function answer(server: WarehouseServer, request: Request, response: Response): Promise<void> {
  const body = typeof request.body === 'string' ? request.body : ''
  const reply = await server.handle({ method: request.method, target: request.originalUrl, headers: single(request.headers), body })
  if (reply.dropped) return void request.socket.destroy()
  response.status(reply.status).set(reply.headers)
  if (reply.body === '') response.end()
  else response.send(reply.body)
}

/** Files of the build; every other page is the application's own route. */
function serveClient(app: Express, client: string): void {
  app.use(express.static(client))
  app.get('/{*page}', (request, response, next) => {
    if (request.accepts('html')) response.sendFile(join(client, 'index.html'))
    else next()
  })
}

const single = (headers: IncomingHttpHeaders): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
