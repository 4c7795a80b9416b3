import express, { type Router } from 'express'
import type { JsonClient } from './json-client.ts'
import type { Operator } from './operator.ts'
import { overview } from './overview.ts'
import type { PageOptions } from './page.ts'
import { reply } from './reply.ts'
import { storeRoutes } from './store.ts'
import type { Ask, StoreSide } from './store-side.ts'
import { type StartedTroubles, troubleRoutes } from './troubles.ts'
import { warehouseRoutes } from './warehouse.ts'
import { countWrites } from './writes.ts'

export interface Connected {
  readonly options: PageOptions
  readonly operator: Operator
  /** Its control API. */
  readonly warehouse: JsonClient
  /** Its own API, as its administrator. */
  readonly administrator: JsonClient
  readonly started: StartedTroubles
  readonly side: StoreSide
  readonly ask: Ask
}

/** Everything about one store, its connection, and its division of the warehouse. */
export function connectionRoutes({ options, operator, warehouse, administrator, started, side, ask }: Connected): Router {
  const router = express.Router()
  router.get(
    '/overview',
    reply(() => overview(options, operator, side)),
  )
  router.get(
    '/runs',
    reply(() => ask('runs')),
  )
  router.get(
    '/activity',
    reply((request) => ask(`activity?search=${encodeURIComponent(String(request.query['search'] ?? ''))}`)),
  )
  router.get(
    '/problems',
    reply(() => ask('problems')),
  )
  router.get(
    '/explain/:what/:name',
    reply(({ params }) => ask(`explain/${params['what']}/${encodeURIComponent(String(params['name']))}`)),
  )
  router.post(
    '/sync',
    reply((request) => ask('requests', 'POST', request.body)),
  )
  router.post(
    '/dry-run',
    reply((request) => ask('dry-run', 'POST', request.body)),
  )
  router.post(
    '/redrive',
    reply((request) => ask('redrive', 'POST', request.body)),
  )
  router.put(
    '/settings',
    reply((request) => ask('settings', 'PUT', request.body)),
  )
  router.get(
    '/writes',
    reply(() => countWrites(side, warehouse)),
  )
  router.use('/store', storeRoutes(side, ask))
  router.use('/warehouse', warehouseRoutes(administrator, side.division))
  router.use('/faults', troubleRoutes(side, warehouse, started))
  return router
}
