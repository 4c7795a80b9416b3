import express, { type Router } from 'express'
import { z } from 'zod'
import type { JsonClient } from './json-client.ts'
import { pickAndShip } from './pick-and-ship.ts'
import { reply } from './reply.ts'
import { shownOrder, type WarehouseOrder } from './warehouse-order.ts'

/** One division of the warehouse, as its administrator sees it. */
export function warehouseRoutes(call: JsonClient, division: string): Router {
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
function forward(call: JsonClient, input: unknown): Promise<unknown> {
  const { method, path, body } = forwarded.parse(input)
  return call(method, path, body)
}
