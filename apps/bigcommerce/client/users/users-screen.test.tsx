import { sampleUsers } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { UsersScreen } from './users-screen.tsx'

const page = (view = sampleUsers): string => drawn(<UsersScreen view={view} />, { at: '/app/users' })
const marks = (html: string, person: string): readonly string[] => {
  const [, own = ''] = html.split(`aria-label="${person}"`)
  return [...(own.split('role="group"')[0] ?? '').matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([mark]) => mark)
}

test('each person has a mark for each right, and what it means', () => {
  const html = page()
  const person = marks(html, 'packing.and.shipping.department@harbor-outfitters.example')
  expect(person).toHaveLength(3)
  for (const mark of person) expect(mark).toContain('checked=""')
  expect(wordsOf(html)).toContain(
    'View View, in one sentence. Configure Configure, in one sentence. Manual Sync Manual Sync, in one sentence.',
  )
})

test('the owner is never narrowed, and reads so once', () => {
  const html = page()
  expect(wordsOf(html)).toMatch(/Olivia Owner Owner/)
  for (const mark of marks(html, 'Olivia Owner')) expect(mark).toContain('disabled=""')
  expect(wordsOf(html).split('The owner is never narrowed.')).toHaveLength(2)
})

test('whoever may not look has only that one mark to set', () => {
  const [view, configure, manualSync] = marks(page(), 'Person 77')
  expect(view).not.toContain('disabled=""')
  for (const mark of [configure, manualSync]) expect(mark).toContain('disabled=""')
  expect(wordsOf(page())).toContain('Whoever may not look may do nothing else.')
})

test('where nobody is listed, it is said why', () => {
  expect(wordsOf(page({ ...sampleUsers, users: [] }))).toContain('Nobody has opened the app yet.')
})
