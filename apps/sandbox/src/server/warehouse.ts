import express, { type Router } from 'express'
import { z } from 'zod'
import { jsonClient, SandboxError } from './json-client.ts'
import { warehouseUser } from './overview.ts'
import type { PageOptions } from './page.ts'
import { pickAndShip } from './pick-and-ship.ts'
import { reply } from './routes.ts'
import { shownOrder, type WarehouseOrder } from './warehouse-order.ts'

/** The warehouse's side of the page, as its administrator sees it. */
export function warehouseRoutes({ addresses, secrets }: PageOptions): Router {
  const anonymous = jsonClient('The warehouse', addresses.warehouse)
  let token: Promise<string> | null = null
  const signIn = async () =>
    (
      await anonymous<{ readonly token: string }>('POST', '/v1/auth/token', {
        userName: warehouseUser,
        password: secrets.warehousePassword,
      })
    ).token
  const signedIn = jsonClient('The warehouse', addresses.warehouse, async () => {
    token ??= signIn().catch((error: unknown) => {
      token = null
      throw error
    })
    return { authorization: `Bearer ${await token}` }
  })
  // A session ends; then one signs in again, once.
  const call: typeof signedIn = (method, path, body) =>
    signedIn<never>(method, path, body).catch((error: unknown) => {
      if (!(error instanceof SandboxError) || error.status !== 401) throw error
      token = null
      return signedIn<never>(method, path, body)
    })
  const division = '/v1/divisions/div-us'
  const router = express.Router()
  router.get(
    '/orders',
    reply(async () => {
      const { data } = await call<{ readonly data: readonly WarehouseOrder[] }>(
        'GET',
        `${division}/picking-orders?direction=desc&limit=200`,
      )
      return { orders: data.map(shownOrder) }
    }),
  )
  router.get(
    '/order/:number',
    reply((request) => call('GET', `${division}/picking-orders?orderNumber=${encodeURIComponent(String(request.params['number']))}`)),
  )
  router.get(
    '/stock/:item',
    reply((request) => call('GET', `${division}/inventory?itemNumber=${encodeURIComponent(String(request.params['item']))}&limit=200`)),
  )
  router.post(
    '/pick-and-ship',
    reply((request) =>
      pickAndShip(call, division, z.object({ orderId: z.string(), parcels: z.number().int().min(1).max(5) }).parse(request.body)),
    ),
  )
  router.post(
    '/call',
    reply((request) => forward(call, request.body)),
  )
  return router
}

const forwarded = z.object({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().regex(/^\/v1\//),
  body: z.unknown().optional(),
})

/** Any call of the contract as the administrator: the walkthrough works in the warehouse through this. */
function forward(call: ReturnType<typeof jsonClient>, input: unknown): Promise<unknown> {
  const { method, path, body } = forwarded.parse(input)
  return call(method, path, body)
}
