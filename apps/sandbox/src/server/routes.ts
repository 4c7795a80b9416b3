import express, { type Request, type Response, type Router } from 'express'
import { shopDomain } from '../state/shop.ts'
import { faultRoutes } from './faults.ts'
import { jsonClient, SandboxError } from './json-client.ts'
import { operatorClient } from './operator.ts'
import { overview } from './overview.ts'
import type { PageOptions } from './page.ts'
import { quietness } from './quiet.ts'
import { storeRoutes } from './store.ts'
import { warehouseRoutes } from './warehouse.ts'
import { countWrites } from './writes.ts'

/** What the page and the walkthrough ask for. */
export function routes(options: PageOptions): Router {
  const { addresses, secrets } = options
  const operator = operatorClient(addresses, secrets)
  const stores = jsonClient('The simulated store', addresses.stores)
  const connectionId = async (): Promise<string> => {
    const found = (await operator.connections()).find((one) => one.storeKey === shopDomain)
    if (!found) throw new SandboxError(409, 'The store is not connected yet')
    return found.id
  }
  const ask = async (rest: string, method = 'GET', body?: unknown): Promise<unknown> =>
    operator.call(method, `/operator/connections/${await connectionId()}/${rest}`, body)
  const router = express.Router()
  router.get(
    '/overview',
    reply(() => overview(options, operator)),
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
    '/explain/order/:number',
    reply((request) => ask(`explain/order/${encodeURIComponent(String(request.params['number']))}`)),
  )
  router.get(
    '/explain/sku/:sku',
    reply((request) => ask(`explain/sku/${encodeURIComponent(String(request.params['sku']))}`)),
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
    reply(() => countWrites(stores, addresses)),
  )
  router.get(
    '/quiet',
    reply(() => quietness(stores, addresses, ask)),
  )
  router.use('/store', storeRoutes(stores, ask))
  router.use('/warehouse', warehouseRoutes(options))
  router.use('/faults', faultRoutes(options))
  return router
}

/** Answers with what `work` gives; what it throws goes to the page in its own words. */
export const reply =
  (work: (request: Request) => Promise<unknown>) =>
  async (request: Request, response: Response): Promise<void> => {
    response.json((await work(request)) ?? {})
  }
