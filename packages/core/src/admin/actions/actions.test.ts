import { describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { testConnection } from '../../pipelines/testing/environment.ts'
import { anOrder, aVariant, orderRecord, pickingRecord, shipmentRecord } from '../../pipelines/testing/records.ts'
import type { ProblemRecord } from '../../records/work.ts'
import { newRequest } from '../../runs/request-run.ts'
import { type ScreenAdmin, type ScreenFacts, screenAdmin } from '../testing/screen-admin.ts'
import { pauseSync, resumeSync } from './pause.ts'
import { retryOrder, retryProblem, retryProduct } from './retry.ts'
import { settleProblem } from './settle.ts'

const problem = (changes: Partial<ProblemRecord> = {}): ProblemRecord => ({
  id: 'problem',
  subjectKind: 'order',
  subjectId: 'order-#1001',
  label: '#1001',
  code: 'refused',
  message: 'Order #1001 was refused',
  details: null,
  openedAt: '2026-03-01T08:00:00.000Z',
  lastSeenAt: '2026-03-01T08:00:00.000Z',
  resolvedAt: null,
  ...changes,
})

/** An order that the warehouse refused, with these problems. */
function held(facts: ScreenFacts = {}, ...problems: readonly ProblemRecord[]): ScreenAdmin {
  const admin = screenAdmin(facts)
  const { tables } = admin.unitOfWork
  tables.orders.set('order-#1001', orderRecord(anOrder('#1001', { TENT: 1 })))
  tables.pickings.set('order-#1001', pickingRecord('#1001', { TENT: 1 }, { state: 'held', code: 'refused', pickingOrderId: null }))
  for (const one of problems) tables.problems.set(one.id, one)
  return admin
}
const picking = (admin: ScreenAdmin) => [...admin.unitOfWork.tables.pickings.values()].find((one) => one.code === 'redriven')
const requests = (admin: ScreenAdmin) =>
  [...admin.unitOfWork.tables.requests.values()].map(({ kind, trigger, requestedBy, notBefore }) => ({
    kind,
    trigger,
    requestedBy,
    notBefore,
  }))
const asked = (kind: string) => ({ kind, trigger: 'redrive', requestedBy: 'gid://staff/7', notBefore: null })

const noResolve = { actor: { narrowing: { view: true, manualSync: false, configure: true } } }
const paused = testConnection({}, { state: 'paused' })

describe('Retry', () => {
  test('of an order decides it anew at once', async () => {
    const admin = held()
    expect(await retryOrder(admin, 'order-#1001')).toEqual({ kind: 'done', message: 'Order #1001 is tried again now.' })
    expect(picking(admin)).toMatchObject({ state: 'waiting' })
    expect([requests(admin), admin.woken]).toEqual([[asked('sync')], [admin.connectionId]])
  })

  test('of an order nobody knows is refused', async () => {
    const admin = held()
    expect(await retryOrder(admin, 'another shop’s order')).toMatchObject({ kind: 'refused', message: 'No such order is known here.' })
    expect([requests(admin), admin.woken]).toEqual([[], []])
  })

  test('pressed again does not wait for the pause after a failed attempt', async () => {
    const admin = held()
    const waiting = {
      ...newRequest(admin, { kind: 'sync', trigger: 'redrive', slot: '' }, 'gid://staff/7'),
      notBefore: '2026-03-02T11:00:00.000Z',
    }
    admin.unitOfWork.tables.requests.set(waiting.id, waiting)
    await retryOrder(admin, 'order-#1001')
    expect(requests(admin)).toEqual([asked('sync')])
  })

  test('of a product imports it again, and sends its stock where it is an item', async () => {
    const admin = screenAdmin()
    const { variantId, stockKey, levels: _levels, ...variant } = aVariant('TENT')
    admin.unitOfWork.tables.variants.set(variantId, { ...variant, variantId, stockKey, digest: '', seenInWalk: null, goneAt: null })
    expect(await retryProduct(admin, variantId)).toEqual({ kind: 'done', message: 'Product TENT is looked at again now.' })
    expect(requests(admin)).toEqual([asked('import_products')])
    const link = { variantId, stockKey, itemNumber: id<never>('TENT'), state: 'linked', createdByUs: true, sentDigest: null } as const
    admin.unitOfWork.tables.links.set(variantId, link)
    await retryProduct(admin, variantId)
    expect(requests(admin)).toEqual([asked('import_products'), asked('export_inventory')])
    expect(await retryProduct(admin, 'nobody')).toMatchObject({ kind: 'refused' })
  })

  test.each([
    ['an order', problem(), 'sync', 'Order #1001: tried again now.'],
    [
      'a part of an order',
      problem({ subjectKind: 'shipment', subjectId: 'order-#1001/g1' }),
      'sync',
      'Shipment of order #1001: tried again now.',
    ],
    ['a shipment', problem({ subjectKind: 'shipment', subjectId: 'shipment-#1001' }), 'sync', 'Shipment of order #1001: tried again now.'],
  ] as const)('of a problem of %s decides the order anew', async (_, one, kind, message) => {
    const admin = held({}, one)
    admin.unitOfWork.tables.shipments.set('shipment-#1001', shipmentRecord('#1001', { TENT: 1 }, { state: 'held' }))
    expect(await retryProblem(admin, 'problem')).toEqual({ kind: 'done', message })
    expect(picking(admin)).toBeDefined()
    expect([requests(admin), admin.woken]).toEqual([[asked(kind)], [admin.connectionId]])
  })

  test('of a problem of stock sends stock, and leaves orders alone', async () => {
    const admin = held({}, problem({ subjectKind: 'level', subjectId: 's@l', label: 'MUG' }))
    expect(await retryProblem(admin, 'problem')).toMatchObject({ message: 'Stock of MUG: tried again now.' })
    expect([requests(admin), picking(admin)]).toEqual([[asked('export_inventory')], undefined])
  })

  test('of a problem that is solved is refused', async () => {
    const admin = held({}, problem({ resolvedAt: '2026-03-02T09:00:00.000Z' }))
    expect(await retryProblem(admin, 'problem')).toMatchObject({ kind: 'refused', message: expect.stringContaining('not open any more') })
  })

  test.each([
    ['whom it is not given', noResolve, 'The owner of the store has not given you this'],
    ['anybody while syncing is paused', { connection: paused }, 'Syncing is paused'],
    ['anybody without a connected warehouse', { actor: { grants: null } }, 'Connect IntelliTrack first'],
  ] as const)('is refused to %s, and nothing is asked for', async (_, facts, words) => {
    const admin = held(facts, problem())
    const refused = { kind: 'refused', message: expect.stringContaining(words) }
    expect(await retryOrder(admin, 'order-#1001')).toMatchObject(refused)
    expect(await retryProduct(admin, 'variant')).toMatchObject(refused)
    expect(await retryProblem(admin, 'problem')).toMatchObject(refused)
    expect([requests(admin), admin.woken, picking(admin)]).toEqual([[], [], undefined])
  })
})

describe('Mark as done', () => {
  const privacy = problem({ subjectKind: 'connection', code: 'privacy_data_request', message: 'A customer asks' })

  test('ends a problem that only a person can end, and says who did', async () => {
    const admin = held({}, privacy)
    expect(await settleProblem(admin, 'problem')).toMatchObject({ kind: 'done' })
    expect(admin.unitOfWork.tables.problems.get('problem')?.resolvedAt).toBe('2026-03-02T10:00:00.000Z')
    expect(admin.unitOfWork.tables.activity.at(-1)?.message).toBe('Bo settled: A customer asks')
  })

  test('is refused where the problem ends by itself, or to whom it is not given', async () => {
    expect(await settleProblem(held({}, problem()), 'problem')).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('goes away by itself'),
    })
    const admin = held(noResolve, privacy)
    expect(await settleProblem(admin, 'problem')).toMatchObject({ kind: 'refused' })
    expect(admin.unitOfWork.tables.problems.get('problem')?.resolvedAt).toBeNull()
  })
})

describe('pausing', () => {
  test('stops everything until it is resumed, which wakes the connection', async () => {
    const admin = screenAdmin()
    expect(await pauseSync(admin)).toMatchObject({ kind: 'done' })
    expect(admin.unitOfWork.tables.connection.state).toBe('paused')
    expect(admin.woken).toEqual([])
    expect(await resumeSync(admin)).toMatchObject({ kind: 'done' })
    expect([admin.unitOfWork.tables.connection.state, admin.woken]).toEqual(['active', [admin.connectionId]])
    expect(admin.unitOfWork.tables.activity.map((one) => one.message.slice(0, 9))).toEqual(['Bo paused', 'Bo resume'])
  })

  test('pressed twice, in two windows, is done once', async () => {
    const admin = screenAdmin()
    expect([await pauseSync(admin), await pauseSync(admin)].map((one) => one.kind)).toEqual(['done', 'done'])
    expect(admin.unitOfWork.tables.activity).toHaveLength(1)
  })

  test('is refused while setting up, and to whom may not change settings', async () => {
    expect(await pauseSync(screenAdmin({ connection: testConnection({}, { state: 'setup' }) }))).toMatchObject({ kind: 'refused' })
    const narrowed = screenAdmin({ connection: paused, actor: { narrowing: { view: true, manualSync: true, configure: false } } })
    expect(await resumeSync(narrowed)).toMatchObject({ kind: 'refused', message: expect.stringContaining('The owner of the store') })
    expect([narrowed.unitOfWork.tables.connection.state, narrowed.woken]).toEqual(['paused', []])
  })
})
