import { createServer } from 'node:http'
import type { Queue } from '@connect/database/queue'
import express from 'express'
import type { Services } from '../services/services.ts'
import { onlyOperator } from './only-operator.ts'
import { operatorRoutes } from './operator.ts'
import { receiveWarehouseSignal } from './warehouse-signal.ts'

/** The worker's HTTP door: its health, the warehouse's signals, and the operator's routes where a token opens them. */
export async function openDoor(services: Services, queue: Queue, port: number): Promise<{ close(): Promise<void> }> {
  const app = express()
  app.disable('x-powered-by')
  app.get('/healthz', async (_request, response) => {
    const up = await services.database.prisma.$queryRaw`select 1`.then(
      () => true,
      () => false,
    )
    response.status(up ? 200 : 503).json({ part: 'worker', state: up ? 'up' : 'database unreachable' })
  })
  app.post('/signals/:connectionId', express.raw({ type: () => true, limit: '256kb' }), receiveWarehouseSignal(services, queue))
  const { OPERATOR_TOKEN: token } = services.environment
  if (token) app.use('/operator', onlyOperator(token), express.json({ limit: '1mb' }), operatorRoutes(services, queue))
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    services.log.error('A request at the door failed', { cause: error })
    response.status(500).json({ error: error instanceof Error ? error.message : 'It could not be done' })
  })
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, services.environment.WORKER_HOST, resolve))
  return {
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
