import express, { type Router } from 'express'
import type { StoresView } from '../shared/views.ts'
import { connectionRoutes } from './connection.ts'
import { jsonClient, SandboxError } from './json-client.ts'
import { operatorClient } from './operator.ts'
import type { PageOptions } from './page.ts'
import { quietness } from './quiet.ts'
import { reply } from './reply.ts'
import { storeSides } from './sides.ts'
import type { Ask, StoreSide } from './store-side.ts'
import type { StartedTroubles } from './troubles.ts'
import { warehouseAdministrator } from './warehouse-administrator.ts'

/** What the page and the walkthrough ask for: of each store under its platform's name, and of the first one without it. */
export function routes(options: PageOptions): Router {
  const { addresses, secrets } = options
  const operator = operatorClient(addresses, secrets)
  const askAbout =
    ({ store }: StoreSide): Ask =>
    async (rest, method = 'GET', body?) => {
      const found = (await operator.connections()).find((one) => one.storeKey === store.key)
      if (!found) throw new SandboxError(409, 'The store is not connected yet')
      return operator.call(method, `/operator/connections/${found.id}/${rest}`, body)
    }
  const sides = storeSides(addresses, secrets).map((side) => ({ side, ask: askAbout(side) }))
  const warehouse = jsonClient('The warehouse', addresses.warehouse)
  const started: StartedTroubles = new Map()
  const shared = { options, operator, warehouse, administrator: warehouseAdministrator(options), started }
  const router = express.Router()
  router.get(
    '/stores',
    reply(
      async (): Promise<StoresView> => ({
        stores: sides.map(({ side: { platform, title, store } }) => ({ platform, title, name: store.name })),
      }),
    ),
  )
  router.get(
    '/quiet',
    reply(() => quietness(sides, warehouse)),
  )
  const each = sides.map(({ side, ask }) => ({ side, routes: connectionRoutes({ ...shared, side, ask }) }))
  for (const one of each) router.use(`/${one.side.platform}`, one.routes)
  if (each[0]) router.use(each[0].routes)
  return router
}
