import express, { type Router } from 'express'
import { z } from 'zod'
import { shopDomain } from '../state/shop.ts'
import type { JsonClient } from './json-client.ts'
import { reply } from './routes.ts'
import { storeOrders } from './store-orders.ts'
import { storeProducts } from './store-products.ts'

type Ask = (rest: string, method?: string, body?: unknown) => Promise<unknown>

const placed = z.object({
  lines: z.array(z.object({ variantId: z.string().optional(), sku: z.string().optional(), quantity: z.number().int().min(1) })).min(1),
  customer: z.string().nullish(),
  paid: z.boolean().default(true),
})
const edited = z.object({ orderId: z.string(), lines: z.array(z.object({ lineId: z.string(), quantity: z.number().int().min(0) })) })
const stocked = z.object({ variantId: z.string(), locationId: z.string(), onHand: z.number().int().min(0) })

/** What shoppers and the merchant do in the store. */
export function storeRoutes(stores: JsonClient, ask: Ask): Router {
  const shop = `/_control/shops/${shopDomain}`
  const command = (name: string, input: object) => stores('POST', `${shop}/commands/${name}`, input)
  const router = express.Router()
  router.get(
    '/orders',
    reply(async () => ({ orders: await storeOrders(stores, shop, ask) })),
  )
  router.get(
    '/products',
    reply(async () => ({ products: await storeProducts(stores, shop, ask) })),
  )
  router.get(
    '/order/:number',
    reply((request) => stores('GET', `${shop}/orders?limit=1000&name=${encodeURIComponent(String(request.params['number']))}`)),
  )
  router.get(
    '/list/:name',
    reply((request) => stores('GET', `${shop}/${request.params['name']}?limit=100000`)),
  )
  router.post(
    '/place-order',
    reply((request) => {
      const { lines, customer, paid } = placed.parse(request.body)
      const [firstName, ...rest] = (customer ?? '').split(' ').filter(Boolean)
      const address = firstName
        ? {
            shippingAddress: {
              firstName,
              lastName: rest.join(' ') || null,
              address1: '14 Alder Street',
              city: 'Portland',
              provinceCode: 'OR',
              zip: '97205',
              countryCode: 'US',
            },
          }
        : {}
      return command('placeOrder', { lines, financialStatus: paid ? 'PAID' : 'PENDING', ...address })
    }),
  )
  router.post(
    '/edit-order',
    reply((request) => {
      const { orderId, lines } = edited.parse(request.body)
      return command('editOrder', { order: orderId, quantities: lines.map(({ lineId, quantity }) => ({ lineItemId: lineId, quantity })) })
    }),
  )
  router.post(
    '/change-stock',
    reply((request) => {
      const { variantId, locationId, onHand } = stocked.parse(request.body)
      return command('setStock', { variantId, location: locationId, onHand })
    }),
  )
  router.post(
    '/commands/:name',
    reply((request) => command(String(request.params['name']), inputOf(request.body))),
  )
  return router
}

/** The page names an order by `orderId`; the commands call it `order`. */
function inputOf(body: unknown): object {
  const { orderId, ...rest } = z.looseObject({ orderId: z.string().optional() }).parse(body ?? {})
  return { ...(orderId === undefined ? {} : { order: orderId }), ...rest }
}
