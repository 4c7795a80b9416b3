import { sampleFrame, sampleHome, setUpHome } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../parts/testing/drawn.tsx'
import { HomeScreen } from './home-screen.tsx'

const home = (view = sampleHome, frame = sampleFrame): string => drawn(<HomeScreen view={view} />, { view: frame, at: '/app' })

test('the three questions are answered in words, and each leads to its exceptions', () => {
  const html = home()
  expect(wordsOf(html)).toContain('Is every order in the warehouse? No 1,203 of 1,204 orders are in the warehouse Show 1 order')
  expect(html).toContain('href="/app/orders?filter=not_imported"')
  expect(html).toContain('href="/app/products?filter=differs"')
})

test('until set-up is done, its steps say what is done and what is next, and the charts of nothing stay away', () => {
  const html = home(setUpHome)
  expect(wordsOf(html)).toContain('2 of 4 done')
  expect(html).toContain('href="/app/shopping-cart-configuration"')
  expect(wordsOf(html)).not.toContain('No order came in during the last day.')
})

test('after set-up a chart of nothing says so', () => {
  expect(wordsOf(home({ ...setUpHome, checklist: null }))).toContain('No order came in during the last day.')
})

test('the numbers of a chart are a table as well', () => {
  expect(wordsOf(home())).toMatch(/When Orders Shipments 15:00 0 0 16:00 7 5/)
})

test('one problem is one problem, and none is said', () => {
  expect(wordsOf(home({ ...sampleHome, problemCount: 1, problems: sampleHome.problems.slice(0, 1) }))).toContain('Show the problem')
  expect(wordsOf(home())).toContain('Show all 5 problems')
  expect(wordsOf(home(setUpHome))).toContain('No open problems.')
})

test('where nothing ran and nothing will, the cards say so', () => {
  expect(wordsOf(home(setUpHome))).toContain('Last runs Nothing has run yet.')
  expect(wordsOf(home(setUpHome))).toContain('Next runs Nothing is planned.')
})

test('syncing is paused from here, unless this person may not, which is said', () => {
  expect(wordsOf(home())).toContain('Pause syncing')
  const blocked = home(sampleHome, { ...sampleFrame, pause: { id: 'pause', label: 'Pause syncing', blocked: 'Ask the owner.' } })
  expect(blocked).toMatch(/<button[^>]*disabled[^>]*>.*Pause syncing/)
  expect(wordsOf(blocked)).toContain('Ask the owner.')
  expect(wordsOf(home(setUpHome, { ...sampleFrame, pause: null }))).not.toContain('Pause syncing')
})
