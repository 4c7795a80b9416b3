import type { ConnectionRecord, StorePlatform } from '@connect/core'
import { createPace, createShopify, type Pace } from '@connect/shopify'
import type { Composition } from '../composition.server.ts'
import { shopToken } from '../shopify/shop-token.server.ts'

/** Cost bucket and page sizes are the shop's, whoever asks. */
const paces = new Map<string, Pace>()

/** The shop's side of the connection, with the token that the worker uses as well: the one that is known, until the shop refuses it. */
export function openShop(parts: Composition, connection: ConnectionRecord, known: string | null): StorePlatform {
  const { environment, transport, clock, random, timer, log } = parts
  const shop = connection.storeKey
  const pace = paces.get(shop) ?? createPace(clock, timer)
  paces.set(shop, pace)
  const token = shopToken(parts, shop, connection.id)
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
    accessToken: async (call) => (call || known === null ? token(call) : known),
  })
}
