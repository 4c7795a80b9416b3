import {
  type ActivityRecord,
  type ConnectionId,
  type ConnectionRecord,
  defaultSettings,
  type EffectRecord,
  type InboxRecord,
  type ItemLinkRecord,
  id,
  type LevelRecord,
  type MethodMappingRecord,
  noCounts,
  noMarks,
  type PlannedWriteRecord,
  type ProblemRecord,
  type RequestRecord,
  type RunId,
  type RunRecord,
  type StaffRecord,
  type StockKey,
  type VariantRecord,
} from '@connect/core'

/** Ordinary records to write; a test names only what it is about. */

/** An instant on the hour. */
export const hour = (hours: number): string => new Date(Date.UTC(2026, 0, 1, hours)).toISOString()

export const connectionRecord = (connectionId: ConnectionId, changes: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  id: connectionId,
  platform: 'any',
  storeKey: `${connectionId}.example`,
  storeName: 'A shop',
  state: 'active',
  externalSystem: `any:${connectionId}.example`,
  warehouseUrl: null,
  settings: defaultSettings,
  settingsVersion: 1,
  features: null,
  timeZone: 'Europe/Amsterdam',
  decrementsAt: 'order',
  marks: noMarks,
  createdAt: hour(0),
  ...changes,
})

export const variantRecord = (name: string, changes: Partial<VariantRecord> = {}): VariantRecord => ({
  variantId: id(name),
  productId: id(`product of ${name}`),
  stockKey: id(`stock of ${name}`),
  productTitle: 'A mug',
  variantTitle: null,
  sku: `SKU ${name}`,
  barcode: null,
  unitCost: { amount: '12.5', currency: 'EUR' },
  kind: 'physical',
  state: 'active',
  tracksStock: true,
  version: '2026-01-01T00:00:00Z',
  digest: 'd1',
  seenInWalk: 'walk 1',
  goneAt: null,
  ...changes,
})

export const linkRecord = (name: string, changes: Partial<ItemLinkRecord> = {}): ItemLinkRecord => ({
  variantId: id(name),
  stockKey: id(`stock of ${name}`),
  itemNumber: id(`ITEM ${name}`),
  state: 'linked',
  createdByUs: true,
  sentDigest: 'd1',
  ...changes,
})

export const levelRecord = (stockKey: string, location: string, changes: Partial<LevelRecord> = {}): LevelRecord => ({
  stockKey: id<StockKey>(stockKey),
  locationId: id(location),
  seen: 40,
  seenPhysical: null,
  seenAt: hour(1),
  stocked: true,
  wanted: 35,
  arithmetic: { mode: 'order', onHand: 40, unpicked: 3, notAccepted: 2, pickedNotRecorded: 0, buffer: 0, result: 35 },
  confirmed: null,
  previous: null,
  confirmedAt: null,
  asOf: '2026-01-01T00:59:59.123456Z',
  warehouseLeadsSince: hour(2),
  ...changes,
})

export const methodRecord = (storeMethod: string, changes: Partial<MethodMappingRecord> = {}): MethodMappingRecord => ({
  storeMethod,
  title: 'Standard',
  carrier: 'PostNL',
  method: null,
  createdByUs: false,
  ...changes,
})

export const inboxRecord = (eventId: string, changes: Partial<InboxRecord> = {}): InboxRecord => ({
  eventId,
  storeKey: 'shop.example',
  topic: 'orders_changed',
  subject: '1001',
  occurredAt: null,
  details: null,
  receivedAt: hour(1),
  handledAt: null,
  ...changes,
})

export const effectRecord = (key: string, changes: Partial<EffectRecord> = {}): EffectRecord => ({
  key: id(key),
  kind: 'receive_order',
  subject: '1001',
  requestDigest: 'd1',
  phase: 'sent',
  attempts: 1,
  reply: null,
  runId: id('run 1'),
  updatedAt: hour(1),
  ...changes,
})

export const requestRecord = (requestId: string, changes: Partial<RequestRecord> = {}): RequestRecord => ({
  id: requestId,
  kind: 'sync',
  trigger: 'signal',
  slot: '',
  requestedBy: null,
  requestedAt: hour(1),
  notBefore: null,
  attempts: 0,
  deadAt: null,
  lastError: null,
  ...changes,
})

export const runRecord = (runId: string, changes: Partial<RunRecord> = {}): RunRecord => ({
  id: id(runId),
  kind: 'sync',
  trigger: 'schedule',
  requestedBy: null,
  state: 'completed',
  startedAt: hour(1),
  finishedAt: hour(2),
  counts: { ...noCounts, seen: 1, applied: 1 },
  error: null,
  step: null,
  cancelRequestedAt: null,
  ...changes,
})

export const plannedWriteRecord = (runId: string, ordinal: number, changes: Partial<PlannedWriteRecord> = {}): PlannedWriteRecord => ({
  runId: id(runId),
  ordinal,
  system: 'store',
  action: 'set_levels',
  subjectKind: 'level',
  subjectId: 'stock@front',
  label: 'MUG',
  before: '40',
  after: '35',
  ...changes,
})

export const staffRecord = (staffId: string, changes: Partial<StaffRecord> = {}): StaffRecord => ({
  staffId,
  name: 'Bo',
  isOwner: false,
  view: true,
  manualSync: false,
  configure: true,
  removedAt: hour(0),
  updatedAt: hour(1),
  ...changes,
})

export const activityRecord = (recordId: string, changes: Partial<ActivityRecord> = {}): ActivityRecord => ({
  id: recordId,
  at: hour(1),
  runId: id<RunId>('run 1'),
  subjectKind: 'order',
  subjectId: '1001',
  label: '#1001',
  result: 'applied',
  code: 'order_received',
  message: 'Order #1001 is in the warehouse',
  ...changes,
})

export const problemRecord = (problemId: string, changes: Partial<ProblemRecord> = {}): ProblemRecord => ({
  id: problemId,
  subjectKind: 'order',
  subjectId: '1001',
  label: '#1001',
  code: 'item_unknown',
  message: 'Line 2 has no item',
  details: null,
  openedAt: hour(1),
  lastSeenAt: hour(1),
  resolvedAt: null,
  ...changes,
})
