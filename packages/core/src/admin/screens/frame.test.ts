import { describe, expect, test } from 'vitest'
import { id } from '../../domain/ids.ts'
import { testConnection } from '../../pipelines/testing/environment.ts'
import { type ConnectionRecord, noMarks } from '../../records/connection.ts'
import { noCounts, type RequestRecord, type RunRecord } from '../../records/work.ts'
import { noWork, rawTexts, type ScreenFacts, screenAdmin } from '../testing/screen-admin.ts'
import { frameOf } from './frame.ts'

const imported = '2026-03-01T08:00:00.000Z'
const active = testConnection(
  { syncInterval: 15 },
  { timeZone: 'Europe/Amsterdam', marks: { ...noMarks, productsImportedAt: imported, inventoryImportedAt: imported } },
)
const frame = (facts: ScreenFacts = {}) => frameOf(screenAdmin({ connection: active, ...facts }))
const at = (state: ConnectionRecord['state']) => frame({ connection: { ...active, state } })

const run = (changes: Partial<RunRecord> = {}): RunRecord => ({
  id: id('00000000-0000-4000-8000-000000000001'),
  kind: 'import_orders',
  trigger: 'schedule',
  requestedBy: null,
  state: 'failed',
  startedAt: '2026-03-02T08:15:00.000Z',
  finishedAt: '2026-03-02T08:16:00.000Z',
  counts: noCounts,
  error: { code: 'warehouse_unreachable', message: 'ECONNREFUSED' },
  step: null,
  cancelRequestedAt: null,
  ...changes,
})

const request = (changes: Partial<RequestRecord> = {}): RequestRecord => ({
  ...{ id: 'r1', kind: 'import_orders', trigger: 'manual', slot: '', requestedBy: 'Ann', requestedAt: imported },
  ...{ notBefore: null, attempts: 0, deadAt: null, lastError: null },
  ...changes,
})

describe('the frame', () => {
  test('leads to every screen in the order in which they are used, under the names of the original', async () => {
    expect((await frame()).nav.map((entry) => entry.label)).toEqual([
      'Home',
      'Basic Configuration',
      'Shopping Cart Configuration',
      'Synchronization',
      'Orders',
      'Products',
      'Activity',
      'Problems',
      'Users',
    ])
  })

  test('has no Users where the store does not say who its people are', async () => {
    const admin = screenAdmin({ connection: active })
    const { nav } = await frameOf({ ...admin, app: { ...admin.app, knowsStaff: false } })
    expect(nav.map((entry) => entry.screen)).not.toContain('users')
  })

  test.each([
    ['the Store Key has no Manual Sync', { grants: { integrate: 'edit', activate: 'edit', manualSync: null } }],
    ['the owner has taken it', { narrowing: { view: true, manualSync: false, configure: true } }],
    ['nothing is connected yet', { grants: null }],
  ] as const)('has no Synchronization where %s', async (_, actor) => {
    const { nav } = await frame({ actor })
    expect(nav.map((entry) => entry.screen)).not.toContain('synchronization')
    expect(nav).toHaveLength(8)
  })

  test('says nothing where all is well, and reads the work of the connection once', async () => {
    const admin = screenAdmin({ connection: active })
    expect((await frameOf(admin)).notices).toEqual([])
    expect(admin.asked).toEqual(['work'])
  })

  test('shows the run under way in words, with the time on the merchant’s clock', async () => {
    const running = run({ state: 'running', error: null, step: 'Orders: page 2', cancelRequestedAt: imported })
    const view = await frame({ reports: { work: { ...noWork, running } } })
    expect(view.running).toMatchObject({
      title: 'Import Orders',
      step: 'Orders: page 2',
      started: 'Today at 09:15',
      isPreview: false,
      cancelAsked: true,
    })
    const preview = await frame({ reports: { work: { ...noWork, running: { ...running, trigger: 'preview' } } } })
    expect(preview.running).toMatchObject({ title: 'Preview of Import Orders', isPreview: true })
  })
})

describe('what was asked for', () => {
  const awaited = async (...requests: readonly RequestRecord[]) => (await frame({ reports: { work: { ...noWork, requests } } })).isAwaited
  test('is awaited until it begins, unless it was put off or given up', async () => {
    expect(await awaited()).toBe(false)
    expect(await awaited(request())).toBe(true)
    expect(await awaited(request({ notBefore: imported }), request({ deadAt: imported }))).toBe(false)
  })
})

describe('its notices', () => {
  test('say that syncing is paused, and offer to resume it', async () => {
    const view = await at('paused')
    expect(view.notices).toMatchObject([{ tone: 'attention', title: 'Syncing is paused' }])
    expect(view.pause).toEqual({ id: 'resume', label: 'Resume syncing', blocked: null })
    expect((await at('active')).pause).toEqual({ id: 'pause', label: 'Pause syncing', blocked: null })
  })

  test('say that the store is disconnected; there is nothing to pause then, nor while setting up', async () => {
    const view = await at('disconnected')
    expect(view.notices).toMatchObject([{ tone: 'critical', title: 'The store is disconnected' }])
    expect([view.pause, (await at('setup')).pause]).toEqual([null, null])
  })

  test('say which feature the Store Key lacks, by its name in IntelliTrack', async () => {
    const lacking = await frame({ actor: { grants: { integrate: 'read_only', activate: 'edit', manualSync: null } } })
    expect(lacking.notices).toMatchObject([
      { title: 'The Store Key lacks a feature', text: expect.stringContaining('Integrate with edit access') },
    ])
    const plain = await frame({ actor: { grants: { integrate: 'edit', activate: 'read_only', manualSync: null } } })
    expect(plain.notices[0]?.text).toContain('IntelliTrack for Shops with edit access')
    expect(plain.pause?.blocked).toContain('IntelliTrack for Shops with edit access')
  })

  test('say that automatic syncing is off, once there is something to sync', async () => {
    const off = { ...active, settings: { ...active.settings, syncInterval: null } }
    expect((await frame({ connection: off })).notices).toMatchObject([
      { title: 'Automatic syncing is off', link: { screen: 'basic_configuration' } },
    ])
    expect((await frame({ connection: { ...off, marks: noMarks } })).notices).toEqual([])
  })

  test('say that the last run failed and what to do, until one goes well; a preview is no run', async () => {
    const failed = await frame({ reports: { work: { ...noWork, latest: [run({ trigger: 'preview', state: 'completed' }), run()] } } })
    expect(failed.notices).toEqual([
      {
        tone: 'critical',
        title: 'Import Orders failed: The warehouse does not answer',
        text: 'Today at 09:15. It is tried again by itself.',
        link: { label: 'Show the problems', screen: 'problems' },
      },
    ])
    expect(rawTexts(failed)).toEqual([])
    const well = await frame({ reports: { work: { ...noWork, latest: [run({ state: 'completed', error: null }), run()] } } })
    expect(well.notices).toEqual([])
  })
})

describe('whoever may not look', () => {
  const nobody = { narrowing: { view: false, manualSync: true, configure: true } }

  test('sees why, one screen, and nothing of what happens', async () => {
    const admin = screenAdmin({ connection: active, actor: nobody, reports: { work: { ...noWork, running: run({ state: 'running' }) } } })
    const view = await frameOf(admin)
    expect(view.notices).toMatchObject([
      { tone: 'critical', text: expect.stringContaining('The owner of the store has not given you this') },
    ])
    expect([view.nav, view.running, admin.asked]).toEqual([[{ screen: 'home', label: 'Home' }], null, []])
  })

  test('for a Store Key that opens nothing still gets to where another is entered', async () => {
    const { nav } = await frame({ actor: { grants: { integrate: null, activate: null, manualSync: null } } })
    expect(nav.map(({ screen }) => screen)).toEqual(['home', 'shopping_cart_configuration'])
  })

  test('is told of each action what is missing', async () => {
    const { may } = await frame({ actor: { grants: { integrate: 'edit', activate: 'edit', manualSync: null } } })
    expect(may).toMatchObject({
      view: null,
      configure: null,
      resolve: null,
      manualSync: expect.stringContaining('IntelliTrack for Shops Manual Sync with edit access'),
    })
  })
})
