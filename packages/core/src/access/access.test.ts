import { describe, expect, test } from 'vitest'
import { testConnection, testRun } from '../pipelines/testing/environment.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import { requestRun } from '../runs/request-run.ts'
import { type FeatureNames, type Grants, grantsOf } from './features.ts'
import { type Action, type Actor, may, mayNot, missingToRun, type Narrowing } from './may.ts'
import { actorOf, nameOf, newPerson, type Person } from './staff.ts'

const names: FeatureNames = {
  integrate: ['Integrate'],
  activate: ['Plugin for this store'],
  manualSync: ['Plugin for this store Manual Sync'],
}
const actor = (features: Parameters<typeof grantsOf>[0], narrowing: Narrowing | null = null): Actor => ({
  id: 'ada',
  grants: grantsOf(features, names),
  narrowing,
})
const actions: readonly Action[] = ['view', 'connect', 'configure', 'activate', 'firstDataset', 'manualSync', 'resolve']
const allowed = (who: Actor) => actions.filter((action) => may(who, action))

const plain = { Integrate: 'edit', 'Plugin for this store': 'edit' } as const
const full = { Integrate: 'edit', 'Plugin for this store Manual Sync': 'edit' } as const

const person = (changes: Partial<Person> = {}): Person => ({ ...newPerson('7', 'Bo'), ...changes })
const someone = (features: ConnectionRecord['features'], changes: Partial<Person> = {}) =>
  actorOf({ features }, { features: names }, person(changes))

describe('before a warehouse is connected', () => {
  test('anybody may look at the set-up and connect, and nothing else', () => {
    expect(allowed(someone(null))).toEqual(['view', 'connect'])
    expect(mayNot(someone(null), 'configure')?.code).toBe('warehouse_not_connected')
  })
  test.each([
    [{ configure: false }, ['view']],
    [{ view: false }, []],
  ])('staff whom the owner narrowed to %j may %j', (changes, expected) => {
    expect(allowed(someone(null, changes))).toEqual(expected)
  })
})

describe('a person at a connection', () => {
  test('has what its Store Key has', () => {
    expect(allowed(someone(plain))).toEqual(allowed(actor(plain)))
    expect(nameOf(someone(plain))).toBe('Bo')
    expect(nameOf(actorOf({ features: plain }, { features: names }, newPerson('7')))).toBe('Somebody of the store')
  })
  test('has less when the owner took it; the owner is never narrowed', () => {
    expect(allowed(someone(full, { configure: false, manualSync: false }))).toEqual(['view'])
    expect(allowed(someone(full, { configure: false, manualSync: false, isOwner: true }))).toEqual(actions)
  })
})

describe('features', () => {
  test('Integrate alone opens nothing', () => {
    expect(allowed(actor({ Integrate: 'edit' }))).toEqual(['connect'])
  })
  test('the plugin without Integrate opens nothing', () => {
    expect(allowed(actor({ 'Plugin for this store': 'edit' }))).toEqual(['connect'])
  })
  test.each([
    [plain, null],
    [full, null],
    [{ 'Plugin for this store': 'edit' } as const, 'Integrate'],
    [{ ...plain, Integrate: 'read_only' } as const, 'Integrate with edit access'],
    [{ Integrate: 'edit' } as const, 'the plugin of this store'],
  ])('a Store Key with %j lacks %j to run', (features, expected) => {
    expect(missingToRun(grantsOf(features, names))).toBe(expected)
  })
  test('the plain feature does everything but manual syncing; the first dataset is its one button', () => {
    expect(allowed(actor(plain))).toEqual(['view', 'connect', 'configure', 'activate', 'firstDataset', 'resolve'])
  })
  test('Manual Sync gives everything, without the plain feature too', () => {
    expect(allowed(actor(full))).toEqual(actions)
  })
  test('Integrate read-only looks, and changes nothing', () => {
    expect(allowed(actor({ ...full, Integrate: 'read_only' }))).toEqual(['view', 'connect'])
  })
  test('a read-only Manual Sync does not sync', () => {
    expect(allowed(actor({ ...plain, 'Plugin for this store Manual Sync': 'read_only' }))).not.toContain('manualSync')
  })
  test('of two names for one feature the higher level counts', () => {
    const two: FeatureNames = { ...names, integrate: ['Integrate', 'Integrate all'] }
    const expected: Grants = { integrate: 'edit', activate: null, manualSync: null }
    expect(grantsOf({ Integrate: 'read_only', 'Integrate all': 'edit' }, two)).toEqual(expected)
  })
})

describe('staff whom the owner narrowed', () => {
  test.each([
    [{ view: true, manualSync: false, configure: false }, ['view']],
    [{ view: true, manualSync: true, configure: false }, ['view', 'manualSync', 'resolve']],
    [{ view: true, manualSync: false, configure: true }, ['view', 'connect', 'configure', 'activate', 'firstDataset']],
    [{ view: false, manualSync: true, configure: true }, []],
  ])('%j may %j', (narrowing, expected) => {
    expect(allowed(actor(full, narrowing))).toEqual(expected)
  })
  test('never have more than the connection', () => {
    expect(may(actor(plain, { view: true, manualSync: true, configure: true }), 'manualSync')).toBe(false)
  })
  test('are told which of the two it is', () => {
    expect(mayNot(actor(plain), 'manualSync')?.code).toBe('feature_missing')
    expect(mayNot(actor(full, { view: true, manualSync: false, configure: false }), 'manualSync')?.code).toBe('staff_not_allowed')
  })
})

describe('a run asked for by hand', () => {
  const ask = async (who: Actor, kind: Parameters<typeof requestRun>[3], state: 'active' | 'paused' = 'active') => {
    const run = testRun({}, { connection: testConnection({}, { state }) })
    const outcome = await run.unitOfWork.transaction(run.context.connectionId, (r) => requestRun(run.context, r, who, kind))
    return { outcome, requests: [...run.unitOfWork.tables.requests.values()] }
  }
  test('needs Manual Sync, and notes who asked', async () => {
    expect((await ask(actor(plain), 'import_orders')).requests).toEqual([])
    const { outcome, requests } = await ask(actor(full), 'import_orders')
    expect(outcome.kind).toBe('applied')
    expect(requests).toMatchObject([{ kind: 'import_orders', trigger: 'manual', requestedBy: 'ada', notBefore: null }])
  })
  test('for the first dataset needs only the plain feature', async () => {
    expect((await ask(actor(plain), 'first_dataset')).outcome.kind).toBe('applied')
  })
  test('is refused while the connection is paused', async () => {
    expect((await ask(actor(full), 'sync', 'paused')).outcome).toMatchObject({ kind: 'rejected', code: 'connection_paused' })
  })
})
