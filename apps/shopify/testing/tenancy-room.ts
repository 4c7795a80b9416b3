import { createDirectory } from '@connect/database'
import { systemClock, systemRandom } from '@connect/http'
import { connectionOf } from '@connect/store-app'
import type { TenancyRoom } from '@connect/store-app/testing'
import { type OpenApp, otherShop, shop } from './open-app.ts'
import { orderRecord } from './order-record.ts'

/** As the pages of the first shop ask: each route has an address for its data. */
export function tenancyRoom({ prisma, encryptionKeys, ask, sessionToken }: OpenApp): TenancyRoom {
  const routeOf = (screen: string) => encodeURIComponent(screen === 'home' ? 'routes/app._index' : `routes/app.${screen}`)
  const placeOf = (screen: string) =>
    screen === 'home' ? `/app?index&_data=${routeOf(screen)}` : `/app/${screen}?_data=${routeOf(screen)}`
  const parts = { directory: createDirectory(prisma), clock: systemClock, random: systemRandom }
  return {
    prisma,
    encryptionKeys,
    stores: [shop, otherShop],
    features: { Integrate: 'edit', 'IntelliTrack for Shopify': 'edit', 'IntelliTrack for Shopify Manual Sync': 'edit' },
    connectionOf: (storeKey) => connectionOf(parts, { platform: 'shopify', storeKey }),
    order: orderRecord,
    click: async (screen, action, id) => {
      const body = new URLSearchParams({ action, id })
      return (await ask(sessionToken(), { place: placeOf(screen), method: 'POST', body })).json()
    },
    read: (screen, search) => ask(sessionToken(), { place: `${placeOf(screen)}&search=${encodeURIComponent(search)}` }),
    download: (run) => ask(sessionToken(), { place: `/app/preview.csv?run=${encodeURIComponent(run)}` }),
  }
}
