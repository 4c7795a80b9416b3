import type { ConnectionRecord, StorePlatform } from '@connect/core'
import { createPace, createShopify, type Pace } from '@connect/shopify'
import type { Composition } from '../composition.server.ts'
import { shopToken } from '../shopify/shop-token.server.ts'

/** Cost bucket and page sizes are the shop's, whoever asks. */
const paces = new Map<string, Pace>()

/** The shop's side of the connection, with the token that the worker uses as well. */
export function openShop(parts: Composition, connection: ConnectionRecord): StorePlatform {
  const { environment, transport, clock, random, timer, log } = parts
  const shop = connection.storeKey
  const pace = paces.get(shop) ?? createPace(clock, timer)
  paces.set(shop, pace)
  return createShopify({
    shop,
    adminOrigin: environment.SHOPIFY_ADMIN_ORIGIN,
    transport,
    clock,
    random,
    timer,
    log,
    pace,
    settings: { stockFigure: environment.SHOPIFY_STOCK_FIGURE },
    accessToken: shopToken(parts, shop, connection.id),
  })
}
