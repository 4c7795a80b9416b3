import { type ConnectionId, id, runKinds } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { type Request, Router } from 'express'
import { z } from 'zod'
import { connectWarehouse } from '../operations/connect-warehouse.ts'
import { dryRun } from '../operations/dry-run.ts'
import { explainItemText, explainOrderText } from '../operations/explain.ts'
import { listItems, listLinks } from '../operations/links.ts'
import { overviewOf } from '../operations/overview.ts'
import { redrive } from '../operations/redrive.ts'
import { activityOf, problemsOf, runsOf } from '../operations/reports.ts'
import { requestNow } from '../operations/request-now.ts'
import { saveSettings } from '../operations/save-settings.ts'
import { connectionOf, type Services } from '../services/services.ts'
import { answering } from './answering.ts'

const kind = z.object({ kind: z.enum(runKinds), confirmation: z.string().max(200).optional() })
const access = z.object({ warehouseUrl: z.url(), storeKey: z.string().min(16) })
const again = z.object({ problemId: z.string().optional() })

/** What an operator, or the sandbox in their place, may ask of a worker: the same operations as the command line's. */
export function operatorRoutes(services: Services, queue: Pick<Queue, 'wake' | 'redrive' | 'deadLetters'>): Router {
  const router = Router()
  const on = (work: (connectionId: ConnectionId, request: Request) => Promise<unknown>) =>
    answering(async (request) => {
      const connectionId = id<ConnectionId>(String(request.params['id'] ?? ''))
      if (connectionId !== '') await connectionOf(services, connectionId)
      return work(connectionId, request)
    })
  const one = '/connections/:id'
  router.get(
    '/connections',
    on(async () => ({
      connections: (await services.directory.all()).map(({ id: connectionId, storeKey, storeName, state, warehouseUrl }) => ({
        id: connectionId,
        storeKey,
        storeName,
        state,
        warehouseUrl,
      })),
    })),
  )
  router.get(
    `${one}/overview`,
    on((connectionId) => overviewOf(services, connectionId)),
  )
  router.get(
    `${one}/runs`,
    on(async (connectionId) => ({ runs: await runsOf(services, connectionId) })),
  )
  router.get(
    `${one}/activity`,
    on(async (connectionId, request) => ({ activity: await activityOf(services, connectionId, String(request.query['search'] ?? '')) })),
  )
  router.get(
    `${one}/problems`,
    on(async (connectionId) => ({ problems: await problemsOf(services, connectionId) })),
  )
  router.get(
    `${one}/links`,
    on(async (connectionId) => ({ links: await listLinks(services, connectionId) })),
  )
  router.get(
    `${one}/items`,
    on(async (connectionId) => ({ items: await listItems(services, connectionId) })),
  )
  router.get(
    `${one}/explain/order/:name`,
    on((connectionId, request) => explainOrderText(services, connectionId, String(request.params['name']))),
  )
  router.get(
    `${one}/explain/sku/:name`,
    on((connectionId, request) => explainItemText(services, connectionId, String(request.params['name']))),
  )
  router.put(
    `${one}/warehouse`,
    on((connectionId, request) => connectWarehouse(services, connectionId, access.parse(request.body))),
  )
  router.put(
    `${one}/settings`,
    on((connectionId, request) => saveSettings(services, connectionId, request.body)),
  )
  router.post(
    `${one}/requests`,
    on((connectionId, request) => askFor(services, queue, connectionId, request.body)),
  )
  router.post(
    `${one}/dry-run`,
    on(async (connectionId, request) => ({ writes: await dryRun(services, connectionId, kind.parse(request.body).kind) })),
  )
  router.post(
    `${one}/redrive`,
    on((connectionId, request) => redrive(services, queue, connectionId, again.parse(request.body).problemId)),
  )
  return router
}

function askFor(services: Services, queue: Pick<Queue, 'wake'>, connectionId: ConnectionId, body: unknown): Promise<unknown> {
  const asked = kind.parse(body)
  return requestNow(services, queue, connectionId, asked.kind, asked.confirmation)
}
