import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Queue } from '@connect/database/queue'
import express, { type NextFunction, type Request, type Response } from 'express'
import type { Services } from '../services/services.ts'
import { byHandRoutes } from './by-hand-routes.ts'
import { onlyOperator } from './only-operator.ts'
import { operatorRoutes } from './operator.ts'
import { receiveWarehouseSignal } from './warehouse-signal.ts'

export interface Door {
  /** The one it listens on: also where any was asked for (0). */
  readonly port: number
  close(): Promise<void>
}

/** The worker's HTTP door: its health, the warehouse's signals, and the operator's routes where a token opens them. */
export async function openDoor(services: Services, queue: Pick<Queue, 'wake' | 'redrive' | 'deadLetters'>, port: number): Promise<Door> {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', async (_request, response) => {
    const answers = services.database.prisma.$queryRaw`select 1`.then(
      () => true,
      () => false,
    )
    const up = await Promise.race([answers, services.timer.sleep(healthMs).then(() => false)])
    response.status(up ? 200 : 503).json({ part: 'worker', state: up ? 'up' : 'database unreachable' })
  })
  app.post('/signals/:connectionId', express.raw({ type: () => true, limit: '256kb' }), receiveWarehouseSignal(services, queue))
  const { OPERATOR_TOKEN: token } = services.environment
  if (token)
    app.use(
      '/operator',
      onlyOperator(token),
      express.json({ limit: '1mb' }),
      operatorRoutes(services, queue),
      byHandRoutes(services, queue),
    )
  app.use((error: Refusable, request: Request, response: Response, _next: NextFunction) => {
    const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500
    if (status === 500) services.log.error('A request at the door failed', { cause: error })
    // What went wrong inside is told to the operator, not to whoever knocks.
    response.status(status).json({ error: status < 500 || request.path.startsWith('/operator') ? error.message : 'It could not be done' })
  })
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, services.environment.WORKER_HOST, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A database that has not answered by then is as good as gone. */
const healthMs = 3_000

/** An error of the body parsers says which status it is worth. */
type Refusable = Error & { readonly status?: number }
