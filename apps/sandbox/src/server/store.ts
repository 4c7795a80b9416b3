import express, { type Router } from 'express'
import { z } from 'zod'
import { reply } from './reply.ts'
import type { Ask, StoreSide } from './store-side.ts'

const placed = z.object({
  lines: z.array(z.object({ variantId: z.string().optional(), sku: z.string().optional(), quantity: z.number().int().min(1) })).min(1),
  customer: z.string().nullish(),
  paid: z.boolean().default(true),
})
const edited = z.object({ orderId: z.string(), lines: z.array(z.object({ lineId: z.string(), quantity: z.number().int().min(0) })) })
const stocked = z.object({ variantId: z.string(), locationId: z.string(), onHand: z.number().int().min(0) })

/** What shoppers and the merchant do in the store. */
export function storeRoutes(side: StoreSide, ask: Ask): Router {
  const router = express.Router()
  router.get(
    '/orders',
    reply(async () => ({ orders: await side.orders(ask) })),
  )
  router.get(
    '/products',
    reply(async () => ({ products: await side.products(ask) })),
  )
  router.get(
    '/order/:number',
    reply((request) => side.order(String(request.params['number']))),
  )
  router.get(
    '/list/:name',
    reply((request) => side.list(String(request.params['name']))),
  )
  router.post(
    '/place-order',
    reply((request) => side.placeOrder(placed.parse(request.body))),
  )
  router.post(
    '/edit-order',
    reply((request) => side.editOrder(edited.parse(request.body))),
  )
  router.post(
    '/change-stock',
    reply((request) => side.changeStock(stocked.parse(request.body))),
  )
  router.post(
    '/commands/:name',
    reply((request) => side.command(String(request.params['name']), request.body)),
  )
  return router
}
