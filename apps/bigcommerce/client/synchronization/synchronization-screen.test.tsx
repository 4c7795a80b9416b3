import type { SynchronizationView } from '@connect/core'
import { samplePreview, sampleSynchronization } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { SynchronizationScreen } from './synchronization-screen.tsx'

const page = (changes: Partial<SynchronizationView> = {}): string =>
  drawn(<SynchronizationScreen view={{ ...sampleSynchronization, ...changes }} />, { at: '/app/synchronization' })
const button = (html: string, label: string): string => new RegExp(`<button[^>]*aria-label="${label}"[^>]*>`).exec(html)?.[0] ?? ''
const runsOfExport = (html: string): number => html.split('aria-label="Run: Export Inventory Adjustments"').length - 1

test('each thing that can be run has a preview and a run, told apart by what they are for', () => {
  const html = page()
  for (const { title } of sampleSynchronization.runs)
    for (const label of ['Preview', 'Run']) expect(button(html, `${label}: ${title}`)).not.toBe('')
})

test('what cannot be run now says why beside it', () => {
  const html = page()
  expect(button(html, 'Run: Import Inventory')).toContain('disabled=""')
  expect(button(html, 'Preview: Import Inventory')).toContain('aria-describedby="blocked-import_inventory"')
  expect(html).toMatch(/id="blocked-import_inventory".*?The first inventory is made already\./)
  expect(button(html, 'Run: Import Products')).not.toContain('disabled=""')
})

test('one reason that holds everything back is said once', () => {
  const reason = 'A run is under way.'
  const html = page({ runs: sampleSynchronization.runs.map((run) => ({ ...run, blocked: reason })) })
  expect(wordsOf(html).split(reason)).toHaveLength(2)
  expect(button(html, 'Run: Import Products')).toContain('aria-describedby="blocked-all"')
  expect(html).toContain('id="blocked-all"')
})

test('a preview lists every write with what is before and after, how many of each there are, and a file of them', () => {
  const words = wordsOf(page())
  expect(words).toContain('All (2) Figures in the store (2)')
  expect(words).toContain('TENT-2P Main Street Set the figure 12 → 9')
  expect(words).toContain('Download as CSV')
})

test('from its preview a run is begun as from its own line, unless there is nothing to write', () => {
  expect(runsOfExport(page())).toBe(2)
  expect(runsOfExport(page({ preview: { ...samplePreview, total: 0 } }))).toBe(1)
})

test('a preview that is being made says so where it is announced', () => {
  const html = page({ preview: { ...samplePreview, state: 'running', text: 'Reading the warehouse.', total: 0 } })
  expect(html).toContain('aria-busy="true"')
  expect(html).toMatch(/role="status" aria-live="polite">.*Reading the warehouse\./)
  expect(wordsOf(html)).not.toContain('Download as CSV')
})

test('a preview that failed says why and offers nothing to run from it', () => {
  const html = page({ preview: { ...samplePreview, state: 'failed', text: 'IntelliTrack does not answer.' } })
  expect(wordsOf(html)).toContain('IntelliTrack does not answer.')
  expect(runsOfExport(html)).toBe(1)
})

test('what ran is listed with what came of it', () => {
  expect(wordsOf(page())).toMatch(/Import Products Completed Nov 20, 14:00 12 applied/)
  expect(wordsOf(page({ preview: null, history: [] }))).toContain('Nothing has run yet.')
})
