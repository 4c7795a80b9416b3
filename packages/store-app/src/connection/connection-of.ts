import { type ConnectionId, type ConnectionRecord, defaultSettings, id, noMarks } from '@connect/core'
import type { StoreAppServices } from '../services/services.ts'

/** A store, by what it is for ever. */
export interface Store {
  /** As in ConnectionRecord.platform. */
  readonly platform: string
  readonly storeKey: string
}

/** The connection that the store has or had: a reinstall finds its links and orders again (AS-8). */
export async function connectionOf({ directory, clock, random }: Parts, store: Store): Promise<ConnectionId> {
  return (await directory.create(newConnection(store, random.uuid(), new Date(clock.now()).toISOString()))).id
}
type Parts = Pick<StoreAppServices, 'directory' | 'clock' | 'random'>

const newConnection = ({ platform, storeKey }: Store, connectionId: string, createdAt: string): ConnectionRecord => ({
  id: id(connectionId),
  platform,
  storeKey,
  storeName: storeKey,
  state: 'setup',
  externalSystem: `${platform}:${storeKey}`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: 'UTC',
  decrementsAt: null,
  marks: noMarks,
  createdAt,
})
