import { id, type OrderId } from '@connect/core'
import { connectionOf } from '@connect/store-app'
import { finishedOrder, type TenancyRoom } from '@connect/store-app/testing'
import { type OpenApp, otherStore, sessionIn, store } from './open-app.ts'

/** As the page of the first store asks, which its owner has just opened. */
export function tenancyRoom({ prisma, encryptionKeys, parts, launch, api }: OpenApp): TenancyRoom {
  const token = async () => (await sessionIn(await launch())).token
  return {
    prisma,
    encryptionKeys,
    stores: [store, otherStore],
    features: { Integrate: 'edit', 'IntelliTrack for BigCommerce': 'edit', 'IntelliTrack for BigCommerce Manual Sync': 'edit' },
    connectionOf: (storeKey) => connectionOf(parts, { platform: 'bigcommerce', storeKey }),
    order: (number) => finishedOrder(id<OrderId>(String(number)), String(number)),
    click: async (screen, action, subject) => {
      const body = new URLSearchParams({ action, id: subject })
      return (await api(await token(), screen, { method: 'POST', body })).json()
    },
    read: async (screen, search) => api(await token(), `${screen}?search=${encodeURIComponent(search)}`),
    download: async (run) => api(await token(), `preview.csv?run=${encodeURIComponent(run)}`),
  }
}
