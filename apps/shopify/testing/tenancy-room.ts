import { createDirectory } from '@connect/database'
import { systemClock, systemRandom } from '@connect/http'
import { connectionOf } from '@connect/store-app'
import type { TenancyRoom } from '@connect/store-app/testing'
import { type OpenApp, otherShop, shop } from './open-app.ts'
import { orderRecord } from './order-record.ts'
import { screenPlace } from './screen-place.ts'

/** As the pages of the first shop ask. */
export function tenancyRoom({ prisma, encryptionKeys, ask, sessionToken }: OpenApp): TenancyRoom {
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
      return (await ask(sessionToken(), { place: screenPlace(screen), method: 'POST', body })).json()
    },
    read: (screen, search) => ask(sessionToken(), { place: `${screenPlace(screen)}&search=${encodeURIComponent(search)}` }),
    download: (run) => ask(sessionToken(), { place: `/app/preview.csv?run=${encodeURIComponent(run)}` }),
  }
}
