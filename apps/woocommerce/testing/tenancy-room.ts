import { id, type OrderId } from '@connect/core'
import { connectionOf } from '@connect/store-app'
import { finishedOrder, type TenancyRoom } from '@connect/store-app/testing'
import { type OpenApp, otherStore, store } from './open-app.ts'
import { ada, screenOf } from './screens-tests.ts'

/** As the plugin of the first store asks for its owner. */
export function tenancyRoom(now: () => OpenApp): TenancyRoom {
  const { prisma, encryptionKeys, parts } = now()
  const screen = screenOf(now)
  return {
    prisma,
    encryptionKeys,
    stores: [store, otherStore],
    features: { Integrate: 'edit', 'IntelliTrack for WooCommerce': 'edit', 'IntelliTrack for WooCommerce Manual Sync': 'edit' },
    connectionOf: (storeKey) => connectionOf(parts, { platform: 'woocommerce', storeKey }),
    order: (number) => finishedOrder(id<OrderId>(String(number)), String(number)),
    click: async (name, action, subject) =>
      (await screen(name, ada, { form: String(new URLSearchParams({ action, id: subject })) })).json(),
    read: (name, search) => screen(name, ada, { query: `search=${encodeURIComponent(search)}` }),
    download: (run) => screen('preview.csv', ada, { query: `run=${encodeURIComponent(run)}` }),
  }
}
