import { beforeEach, describe, expect, test } from 'vitest'
import { Unavailable } from '../../ports/unavailable.ts'
import { noMarks } from '../../records/connection.ts'
import { allFeatures, plainFeatures, SetupDesk } from '../testing/setup-desk.ts'
import { connectWarehouse } from './connect-warehouse.ts'
import { disconnectWarehouse } from './disconnect-warehouse.ts'

let desk: SetupDesk
const key = { address: ' https://warehouse.example/ ', storeKey: ' isk_right ' }
beforeEach(() => {
  desk = new SetupDesk({ state: 'setup', features: null, warehouseUrl: null })
  desk.kept = null
})
const connect = (typed: Partial<typeof key> = {}) => connectWarehouse(desk.admin(), { ...key, ...typed })

describe('connecting IntelliTrack', () => {
  test('keeps what was tried, what the key may do, asks for signals, and says in the timeline who did it', async () => {
    expect(await connect()).toEqual({ kind: 'done', message: 'IntelliTrack is connected with the Store Key "Web store".' })
    const trimmed = { address: 'https://warehouse.example', storeKey: 'isk_right' }
    expect([desk.kept, desk.subscribed, desk.woken]).toEqual([trimmed, [trimmed], [desk.connection.id]])
    expect(desk.connection).toMatchObject({ warehouseUrl: trimmed.address, features: allFeatures })
    expect(desk.notes()).toEqual(['Bo connected IntelliTrack at https://warehouse.example with the Store Key "Web store"'])
    expect(JSON.stringify(desk.unitOfWork.tables)).not.toContain('isk_right')
  })

  test.each([
    ['no address', { address: 'warehouse' }, 'address', 'no address'],
    ['an address of another kind', { address: 'ftp://warehouse.example' }, 'address', 'no address'],
    ['no key', { storeKey: ' ' }, 'storeKey', 'Enter the Store Key'],
  ])('with %s says so at its field', async (_, typed, field, words) => {
    expect(await connect(typed)).toMatchObject({ kind: 'refused', field, message: expect.stringContaining(words) })
    expect(desk.kept).toBeNull()
  })

  test.each([
    ['that nobody answers at', 'unreachable', 'address', 'cannot be reached'],
    ['of a key that is not taken', 'auth', 'storeKey', 'did not accept the Store Key'],
  ] as const)('at an address %s keeps nothing and names the cause', async (_, reason, field, words) => {
    desk.notTaken = new Unavailable('warehouse', reason, 'The credential was refused.')
    expect(await connect({ storeKey: 'isk_wrong' })).toMatchObject({ kind: 'refused', field, message: expect.stringContaining(words) })
    expect([desk.kept, desk.connection.warehouseUrl, desk.notes()]).toEqual([null, null, []])
  })

  test.each([
    [{ Plugin: 'edit' } as const, 'lacks Integrate'],
    [{ Integrate: 'edit' } as const, 'lacks the feature Plugin'],
    [{ ...plainFeatures, Integrate: 'read_only' } as const, 'Integrate with edit access'],
  ])('with a key that has only %j says which feature it lacks', async (features, words) => {
    desk.identity = { ...desk.identity, features }
    expect(await connect()).toMatchObject({ kind: 'refused', field: 'storeKey', message: expect.stringContaining(words) })
    expect(desk.kept).toBeNull()
  })

  test('with a key of another division than the one that has the items is refused', async () => {
    desk.change({ marks: { ...noMarks, productsImportedAt: '2026-03-01T00:00:00.000Z' } })
    desk.identity = { ...desk.identity, divisionIds: ['division-2'] }
    expect(await connect()).toMatchObject({ kind: 'refused', field: 'storeKey', message: expect.stringContaining('another division') })
  })

  test('with a key of another division before anything was imported has the places chosen anew', async () => {
    desk.change({ state: 'active' })
    desk.identity = { ...desk.identity, divisionIds: ['division-2'] }
    expect((await connect()).kind).toBe('done')
    expect(desk.connection).toMatchObject({ state: 'setup', settings: { divisionId: null, siteId: null }, settingsVersion: 2 })
  })

  test('solves what a lost key had left as a problem', async () => {
    const problem = { subjectKind: 'connection' as const, subjectId: desk.connection.id, label: '', message: '', details: null }
    const times = { openedAt: '2026-03-01', lastSeenAt: '2026-03-01', resolvedAt: null }
    for (const code of ['warehouse_access_lost', 'feature_missing', 'run_gave_up'])
      desk.unitOfWork.tables.problems.set(code, { ...problem, ...times, id: code, code })
    await connect()
    const open = [...desk.unitOfWork.tables.problems.values()].filter((one) => one.resolvedAt === null)
    expect(open.map((one) => one.code)).toEqual(['run_gave_up'])
  })

  test('is refused to staff the owner narrowed', async () => {
    expect((await connectWarehouse(desk.admin({ configure: false }), key)).kind).toBe('refused')
    expect(desk.kept).toBeNull()
  })
})

describe('disconnecting IntelliTrack', () => {
  beforeEach(() => {
    desk = new SetupDesk()
    desk.unitOfWork.tables.runs.set('run-1', { id: 'run-1', kind: 'sync', state: 'running', cancelRequestedAt: null } as never)
  })
  test('forgets the key, stops what runs, and nothing runs by itself until it is connected again', async () => {
    expect((await disconnectWarehouse(desk.admin())).kind).toBe('done')
    expect([desk.kept, desk.connection.state, desk.connection.features]).toEqual([null, 'setup', null])
    expect(desk.unitOfWork.tables.runs.get('run-1')?.cancelRequestedAt).not.toBeNull()
    const { settings } = desk.connection
    expect((await connect()).kind).toBe('done')
    expect(desk.connection).toMatchObject({ state: 'active', settings })
  })
  test('leaves a paused connection paused', async () => {
    desk.change({ state: 'paused' })
    await disconnectWarehouse(desk.admin())
    await connect()
    expect(desk.connection.state).toBe('paused')
  })
  test.each([[{ configure: false }, allFeatures] as const, [{}, { ...allFeatures, Integrate: 'read_only' }] as const])(
    'is refused to somebody with %j and %j',
    async (narrowing, features) => {
      desk.change({ features })
      expect((await disconnectWarehouse(desk.admin(narrowing))).kind).toBe('refused')
      expect(desk.kept).not.toBeNull()
    },
  )
})
