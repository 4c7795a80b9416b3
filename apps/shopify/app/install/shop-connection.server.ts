import { type ConnectionId, type ConnectionRecord, defaultSettings, id, noMarks } from '@connect/core'
import type { Composition } from '../composition.server.ts'

/** The connection that the shop has or had: a reinstall finds its links and orders again (AS-8, reference 1.3). */
export async function connectionOfShop({ directory, clock, random }: Parts, shop: string): Promise<ConnectionId> {
  return (await directory.create(newConnection(shop, random.uuid(), new Date(clock.now()).toISOString()))).id
}
type Parts = Pick<Composition, 'directory' | 'clock' | 'random'>

const newConnection = (shop: string, connectionId: string, createdAt: string): ConnectionRecord => ({
  id: id(connectionId),
  platform: 'shopify',
  storeKey: shop,
  storeName: shop,
  state: 'setup',
  externalSystem: `shopify:${shop}`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: 'UTC',
  decrementsAt: null,
  marks: noMarks,
  createdAt,
})
