import { describe, expect, test } from 'vitest'
import { codeTexts } from '../../catalogue/index.ts'
import { testConnection } from '../../pipelines/testing/environment.ts'
import type { ProblemRecord } from '../../records/work.ts'
import { firstPage, rawTexts, type ScreenFacts, screenAdmin } from '../testing/screen-admin.ts'
import { problemsScreen } from './problems.ts'

const problem = (changes: Partial<ProblemRecord> = {}): ProblemRecord => ({
  id: '00000000-0000-4000-8000-000000000001',
  subjectKind: 'order',
  subjectId: 'gid://shop/Order/1',
  label: '#1001',
  code: 'invalid_request',
  message: 'Order #1001 has no lines',
  details: null,
  openedAt: '2025-12-31T23:30:00.000Z',
  lastSeenAt: '2026-03-01T08:00:00.000Z',
  resolvedAt: null,
  ...changes,
})
async function line(changes: Partial<ProblemRecord> = {}, facts: ScreenFacts = {}) {
  const view = await problemsScreen(screenAdmin({ ...facts, reports: { problems: { rows: [problem(changes)], next: null } } }), firstPage)
  expect(rawTexts(view)).toEqual([])
  const [shown] = view.problems.rows
  if (!shown) throw new Error('No line is shown')
  return shown
}
const button = async (code: string) => (await line({ code })).button

describe('a problem', () => {
  test('says what it is about, why, since when, and what to do', async () => {
    expect(await line()).toMatchObject({
      subject: 'Order #1001',
      title: 'The warehouse did not understand it',
      cause: 'Order #1001 has no lines',
      advice: 'Read the message, mend the cause in the store, then retry.',
      since: '1 January at 00:30',
      tone: 'attention',
      versions: null,
      button: { kind: 'retry', label: 'Retry', blocked: null },
    })
  })

  test.each([
    [{ subjectKind: 'level', subjectId: 's@l', label: 'MUG' }, 'Stock of MUG'],
    [{ subjectKind: 'level', subjectId: 'gid://s@gid://l', label: 'gid://s' }, 'Stock of a product without a SKU'],
    [{ subjectKind: 'shipment', subjectId: 'o/g', label: '#1001' }, 'Shipment of order #1001'],
    [{ subjectKind: 'connection', subjectId: 'c', label: 'Harbour Outfitters' }, 'Harbour Outfitters'],
    [{ subjectKind: 'variant', subjectId: 'gid://v', label: 'gid://v' }, 'Product without a SKU'],
  ] as const)('about %j is called %s', async (subject, words) => {
    expect((await line(subject)).subject).toBe(words)
  })

  test('of the whole connection is critical; one that passes by itself is not', async () => {
    expect((await line({ subjectKind: 'connection', code: 'run_gave_up' })).tone).toBe('critical')
    expect(await line({ code: 'version_conflict' })).toMatchObject({ tone: 'info', button: null })
  })

  test('offers the one button that helps', async () => {
    expect(await button('unknown_site')).toMatchObject({ kind: 'screen', screen: 'basic_configuration', label: 'Open Basic Configuration' })
    expect(await button('site_mapped_twice')).toMatchObject({ kind: 'screen', screen: 'shopping_cart_configuration' })
    expect(await button('warehouse_access_lost')).toMatchObject({ kind: 'screen', screen: 'shopping_cart_configuration' })
    expect(await button('address_missing')).toEqual({
      kind: 'store',
      label: 'Open Shop Admin',
      subjectKind: 'order',
      subjectId: 'gid://shop/Order/1',
      search: '#1001',
    })
    expect(await button('inactive_item')).toMatchObject({ kind: 'warehouse', label: 'Open IntelliTrack' })
    expect(await button('privacy_data_request')).toEqual({ kind: 'settle', label: 'Mark as done', blocked: null })
  })

  test.each(Object.keys(codeTexts))('of any code has words and at most one button: %s', async (code) => {
    const shown = await line({ code })
    expect([shown.title, shown.advice].every((text) => text.length > 0)).toBe(true)
  })

  test('cannot be retried by whom it is not given, or while paused; the button says why', async () => {
    const narrowed = { actor: { narrowing: { view: true, manualSync: false, configure: true } } }
    expect((await line({}, narrowed)).button).toMatchObject({ blocked: expect.stringContaining('The owner of the store') })
    expect((await line({}, { connection: testConnection({}, { state: 'paused' }) })).button).toMatchObject({
      blocked: 'Syncing is paused. Resume it first.',
    })
  })

  test('that is a conflict shows both versions side by side', async () => {
    const details = {
      store: { state: 'open', lines: [{ lineId: 'l', title: 'Tent', quantity: 3 }], deliveryChanged: true },
      warehouse: {
        status: 'open',
        lines: [
          { lineId: 'l', title: 'Tent', quantity: 2, picked: 1 },
          { lineId: 'm', title: 'Mug', quantity: 1, picked: 0 },
        ],
      },
    }
    expect((await line({ code: 'changed_after_pick', details: JSON.stringify(details) })).versions).toEqual({
      store: ['3 × Tent', 'Address or shipping method changed'],
      warehouse: ['2 × Tent, 1 picked', '1 × Mug'],
    })
    const cancelled = { ...details, store: { state: 'cancelled', lines: [], deliveryChanged: false } }
    expect((await line({ details: JSON.stringify(cancelled) })).versions?.store).toEqual(['Cancelled'])
    expect((await line({ details: '{"request":"7","orders":[]}' })).versions).toBeNull()
  })
})

describe('the list of problems', () => {
  test('says that nothing is wrong, where nothing is', async () => {
    const admin = screenAdmin()
    const view = await problemsScreen(admin, firstPage)
    expect([admin.asked, view.problems.empty]).toEqual([['problems'], 'No open problems: nothing needs you now.'])
    expect(view.filters.map((one) => one.label)).toEqual(['All', 'Orders and shipments', 'Products', 'Stock', 'Carriers', 'Connection'])
  })

  test('shows whoever may not look why, and asks for nothing', async () => {
    const admin = screenAdmin({ actor: { grants: { integrate: null, activate: null, manualSync: null } } })
    const view = await problemsScreen(admin, firstPage)
    expect([admin.asked, view.problems.rows, view.notices.length]).toEqual([[], [], 1])
  })
})
