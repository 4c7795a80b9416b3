import { expect, test } from 'vitest'
import type { ActivityRecord } from '../../records/work.ts'
import { firstPage, rawTexts, screenAdmin } from '../testing/screen-admin.ts'
import { activityScreen } from './activity.ts'

const record = (changes: Partial<ActivityRecord> = {}): ActivityRecord => ({
  id: '00000000-0000-4000-8000-000000000001',
  at: '2026-03-02T09:59:00.000Z',
  runId: null,
  subjectKind: 'order',
  subjectId: 'gid://shop/Order/1',
  label: '#1001',
  result: 'applied',
  code: 'order_imported',
  message: 'Order #1001 is in the warehouse with 3 units',
  ...changes,
})
const screen = (...rows: readonly ActivityRecord[]) =>
  activityScreen(screenAdmin({ reports: { activity: { rows, next: null } } }), firstPage)

test('a line says when, about what, what happened, and how it ended', async () => {
  const view = await screen(
    record(),
    record({ subjectKind: 'variant', label: 'gid://shop/Order/1', result: 'skipped', code: 'gift_card', message: 'A voucher' }),
  )
  expect(rawTexts(view)).toEqual([])
  expect(view.lines.rows.map(({ id: _id, ...line }) => line)).toEqual([
    {
      when: 'Today at 10:59',
      label: 'Order #1001',
      search: '#1001',
      title: 'Order is in the warehouse',
      message: 'Order #1001 is in the warehouse with 3 units',
      result: 'Done',
      tone: 'success',
    },
    {
      when: 'Today at 10:59',
      label: 'Product without a SKU',
      search: null,
      title: 'Gift card',
      message: 'A voucher',
      result: 'Passed over',
      tone: 'neutral',
    },
  ])
})

test('a code that nobody has words for is at least no code', async () => {
  expect((await screen(record({ code: 'lot_required_here' }))).lines.rows[0]?.title).toBe('lot required here')
})

test('every result has words and a tone of its own kind', async () => {
  const results = ['rejected', 'waiting', 'already', 'superseded', 'note', 'unchanged'] as const
  const { lines } = await screen(...results.map((result) => record({ result })))
  expect(lines.rows.map((line) => [line.result, line.tone])).toEqual([
    ['Rejected', 'critical'],
    ['Waiting', 'attention'],
    ['There already', 'success'],
    ['Superseded', 'neutral'],
    ['Note', 'info'],
    ['Unchanged', 'neutral'],
  ])
})

test('an empty timeline says what will be told there, or what was not found', async () => {
  expect((await screen()).lines.empty).toContain('Nothing has happened yet')
  const view = await activityScreen(screenAdmin(), { ...firstPage, search: 'MUG' })
  expect(view.lines.empty).toBe('No activity found for "MUG". Check it, or clear the search.')
})

test('whoever may not look sees why, and nothing is asked for', async () => {
  const admin = screenAdmin({ actor: { narrowing: { view: false, manualSync: true, configure: true } } })
  const view = await activityScreen(admin, firstPage)
  expect([admin.asked, view.lines.rows, view.notices.length]).toEqual([[], [], 1])
})
