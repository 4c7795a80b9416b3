import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { noMarks } from '../../records/connection.ts'
import { noCounts, type RunRecord } from '../../records/work.ts'
import { askForFirstDataset } from '../actions/ask-for-first-dataset.ts'
import { saveLocations } from '../actions/save-locations.ts'
import { plainFeatures, SetupDesk } from '../testing/setup-desk.ts'
import { shoppingCartScreen } from './shopping-cart.ts'

let desk: SetupDesk
beforeEach(() => {
  desk = new SetupDesk({ state: 'setup' })
})
const screen = () => shoppingCartScreen(desk.admin())
const at = '2026-03-02T09:59:00.000Z'

describe('the way to IntelliTrack', () => {
  test('is said with the key’s name and its divisions, never the key', async () => {
    const view = await screen()
    expect(view.warehouse).toMatchObject({
      isConnected: true,
      status: 'Connected with the Store Key "Web store", divisions United States, Canada',
      address: 'https://warehouse.example',
      locked: null,
    })
    expect(JSON.stringify(view)).not.toContain('isk_right')
  })
  test('is asked for before it is there, and nothing else can be done', async () => {
    desk = new SetupDesk({ state: 'setup', features: null, warehouseUrl: null })
    desk.kept = null
    const { warehouse, locations, firstDataset } = await screen()
    expect(warehouse).toMatchObject({ isConnected: false, status: 'Not connected', locked: null, connectLabel: 'Connect' })
    expect(locations).toBeNull()
    expect(firstDataset.blocked).toContain('Connect IntelliTrack first')
  })
  test('that does not answer is still there, with the reason', async () => {
    desk.warehouseAway = new Unavailable('warehouse', 'unreachable', 'The warehouse does not answer.')
    const { warehouse, locations } = await screen()
    expect(warehouse).toMatchObject({ isConnected: true, status: expect.stringContaining('does not answer') })
    expect(locations?.notices).toMatchObject([{ title: 'IntelliTrack does not answer' }])
    expect(locations?.groups[0]?.fields[0]).toMatchObject({ locked: 'The lists cannot be read now.' })
  })
  test('can be replaced when the Store Key has lost what the page needs; the rest is not shown', async () => {
    desk.identity = { ...desk.identity, features: {} }
    const view = await screen()
    expect(view.warehouse.locked).toBeNull()
    expect([view.locations, view.firstDataset.steps]).toEqual([null, []])
    expect(view.notices).toMatchObject([{ text: expect.stringContaining('Integrate') }])
  })
  test('is locked for staff the owner narrowed', async () => {
    expect((await shoppingCartScreen(desk.admin({ configure: false }))).warehouse.locked).toContain('owner of the store')
  })
})

describe('store locations and sites', () => {
  const mapping = async () => (await screen()).locations?.groups[0]?.fields[0]
  const save = (locations: unknown, version = desk.connection.settingsVersion) =>
    saveLocations(desk.admin(), { version, values: { locations } })

  test('lists the merchant’s own locations and the sites of the division', async () => {
    expect(await mapping()).toMatchObject({
      kind: 'mapping',
      rows: [
        { id: 'shop', label: 'Shop', note: 'Primary location', value: null },
        { id: 'attic', label: 'Attic', note: null, value: null },
      ],
      choices: [
        { value: 'site-1', label: 'Harbor' },
        { value: 'site-2', label: 'Downtown' },
      ],
    })
  })
  test('shows one row where the platform has one location', async () => {
    desk.capabilities = { ...desk.capabilities, multipleLocations: false }
    expect(await mapping()).toMatchObject({ rows: [{ id: 'shop' }] })
  })
  test('are saved, and taken away again, with a line in the timeline', async () => {
    expect(await save({ shop: 'site-2', attic: null })).toMatchObject({ kind: 'saved', version: 2 })
    expect(desk.connection.settings.locations).toEqual([{ storeLocationId: 'shop', siteId: 'site-2' }])
    expect(desk.notes()).toEqual(['Bo saved Shopping Cart Configuration: Store locations and sites'])
    expect(await mapping()).toMatchObject({ rows: [{ value: 'site-2' }, { value: null }] })
    await save({ shop: null })
    expect(desk.connection.settings.locations).toEqual([])
  })
  test('a site chosen for two locations would sell its stock twice: refused, by both names', async () => {
    await save({ shop: 'site-1' })
    const result = await save({ attic: 'site-1' })
    expect(result).toMatchObject({
      kind: 'errors',
      errors: { locations: expect.stringContaining('Site Harbor is chosen for Shop and Attic') },
    })
    expect(desk.connection.settings.locations).toHaveLength(1)
    expect(await save({ shop: 'site-2', attic: 'site-1' })).toMatchObject({ kind: 'saved' })
  })
  test.each([
    ['a location that the store has not', { cellar: 'site-1' }],
    ['a site of another division', { shop: 'site-3' }],
    ['a list', ['site-1']],
    ['a word', 'site-1'],
  ])('%s is refused', async (_, posted) => {
    expect(await save(posted)).toMatchObject({ kind: 'errors', errors: { locations: expect.any(String) } })
  })
  test('a location that has gone from the store is named, and can be let go', async () => {
    await save({ attic: 'site-1' })
    desk.storeLocations = desk.storeLocations.slice(0, 1)
    expect(await mapping()).toMatchObject({ error: expect.stringContaining('no longer in the store') })
    expect((await mapping()) as { rows: unknown }).toMatchObject({
      rows: [{ id: 'shop' }, { id: 'attic', note: 'No longer in the store' }],
    })
    expect(await save({ shop: null, attic: null })).toMatchObject({ kind: 'saved' })
    expect((await mapping())?.error).toBeNull()
  })
  test('two people who save them at once: the second is told', async () => {
    await save({ shop: 'site-1' }, 1)
    expect(await save({ shop: 'site-2' }, 1)).toMatchObject({ kind: 'changed_meanwhile', fields: ['Store locations and sites'] })
  })
  test('are saved by nobody who may not configure', async () => {
    expect((await saveLocations(desk.admin({ configure: false }), { version: 1, values: { locations: { shop: 'site-1' } } })).kind).toBe(
      'refused',
    )
  })
})

describe('the first dataset', () => {
  const run = (changes: Partial<RunRecord>): void => {
    const record: RunRecord = {
      id: id('run-1'),
      kind: 'first_dataset',
      trigger: 'manual',
      requestedBy: 'staff-7',
      state: 'running',
      startedAt: at,
      finishedAt: null,
      counts: noCounts,
      error: null,
      step: null,
      cancelRequestedAt: null,
      ...changes,
    }
    desk.unitOfWork.tables.runs.set(record.id, record)
  }
  const steps = async () => (await screen()).firstDataset.steps.map(({ title, state }) => `${title} ${state}`)

  test('is asked for with the plain feature, waits for its turn, and is not asked for twice', async () => {
    desk.change({ features: plainFeatures })
    expect((await screen()).firstDataset.blocked).toBeNull()
    expect((await askForFirstDataset(desk.admin())).kind).toBe('done')
    expect([...desk.unitOfWork.tables.requests.values()]).toMatchObject([
      { kind: 'first_dataset', trigger: 'manual', requestedBy: 'staff-7' },
    ])
    expect(desk.woken).toEqual([desk.connection.id])
    expect(await steps()).toEqual(['Products doing', 'Inventory to_do', 'Carriers to_do'])
    expect((await screen()).firstDataset).toMatchObject({ blocked: 'It is under way.', isRunning: true, isDone: false })
    expect(await askForFirstDataset(desk.admin())).toMatchObject({ kind: 'refused', message: 'It is under way.' })
  })
  test('says what it is at by what is stored: the same after a reload, and in another window', async () => {
    desk.change({ marks: { ...noMarks, productsImportedAt: at } })
    run({ step: 'Inventory: 250 of 400' })
    expect(await steps()).toEqual(['Products done', 'Inventory doing', 'Carriers to_do'])
    expect((await screen()).firstDataset.steps[1]?.text).toBe('Inventory: 250 of 400')
  })
  test('that failed says where and why, and can be asked for at once', async () => {
    desk.change({ marks: { ...noMarks, productsImportedAt: at } })
    run({ state: 'failed', error: { code: 'warehouse_unreachable', message: 'The warehouse does not answer' } })
    const { firstDataset } = await screen()
    expect(firstDataset.steps[1]).toEqual({
      title: 'Inventory',
      state: 'failed',
      text: 'The warehouse does not answer. It is tried again by itself.',
    })
    expect(firstDataset).toMatchObject({ blocked: null, isRunning: false })
  })
  test('that is done is done', async () => {
    desk.change({ marks: { ...noMarks, productsImportedAt: at, inventoryImportedAt: at, carriersImportedAt: at } })
    run({ state: 'completed' })
    expect((await screen()).firstDataset).toMatchObject({ isDone: true, isRunning: false, blocked: null })
  })
  test('is no preview of it', async () => {
    run({ trigger: 'preview' })
    expect((await screen()).firstDataset.isRunning).toBe(false)
  })
  test.each([
    ['before the places are chosen', { settings: { siteId: null } }, {}, 'Default Site'],
    ['while the connection is paused', { state: 'paused' }, {}, 'paused'],
    ['by a Store Key that may only look', { features: { ...plainFeatures, Integrate: 'read_only' } }, {}, 'Integrate'],
    ['by staff the owner narrowed', {}, { configure: false }, 'owner of the store'],
  ] as const)('is not asked for %s', async (_, changes, narrowing, words) => {
    const { settings, ...rest } = changes as { settings?: object; features?: never; state?: never }
    desk.change({ ...rest, settings: { ...desk.connection.settings, ...settings } })
    const answer = await askForFirstDataset(desk.admin(narrowing))
    expect(answer).toMatchObject({ kind: 'refused', message: expect.stringContaining(words) })
    expect(desk.unitOfWork.tables.requests.size).toBe(0)
  })
})
