import { type ConnectionId, type ConnectionRecord, defaultSettings, id, noMarks } from '@connect/core'

/** An active connection of this name as the directory takes it, for tests of what is stored below it. */
export const testRecord = (name: string): ConnectionRecord => ({
  id: id<ConnectionId>(name),
  platform: 'any',
  storeKey: `${name}.example`,
  storeName: 'A shop',
  state: 'active',
  externalSystem: `any:${name}.example`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: 'UTC',
  decrementsAt: null,
  marks: noMarks,
  createdAt: '2026-01-01T00:00:00.000Z',
})
