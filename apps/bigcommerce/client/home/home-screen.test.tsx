import { sampleFrame, sampleHome, setUpHome } from '@connect/core/testing/views'
import { expect, test } from 'vitest'
import { drawn, wordsOf } from '../testing/drawn.tsx'
import { HomeScreen } from './home-screen.tsx'

const home = (view = sampleHome, frame = sampleFrame): string => drawn(<HomeScreen view={view} />, { view: frame, at: '/app' })

test('the three questions are answered in words, and each leads to its exceptions', () => {
  const html = home()
  expect(wordsOf(html)).toContain('Is every order in the warehouse? No 1,203 of 1,204 orders are in the warehouse Show 1 order')
  expect(html).toContain('href="/app/orders?filter=not_imported"')
  expect(html).toContain('href="/app/products?filter=differs"')
})

test('what of the catalogue should be looked at stands on Home, with the way to it', () => {
  const check = {
    tone: 'attention' as const,
    title: '3 products have no SKU',
    text: 'They cannot be imported.',
    link: { label: 'Show them', screen: 'products' as const, filter: 'no_sku' },
  }
  const html = home({ ...sampleHome, checks: [check] })
  expect(wordsOf(html)).toContain('3 products have no SKU They cannot be imported. Show them')
  expect(html).toContain('href="/app/products?filter=no_sku"')
})

test('until set-up is done, its steps say what is done, and the charts of nothing stay away', () => {
  const words = wordsOf(home(setUpHome))
  expect(words).toContain('2 of 4 done')
  expect(words).toContain('Connect IntelliTrack Done With the Store Key of your division.')
  expect(words).not.toContain('No order came in during the last day.')
  expect(wordsOf(home({ ...setUpHome, checklist: null }))).toContain('No order came in during the last day.')
})

test('the numbers of a chart are a table as well', () => {
  expect(wordsOf(home())).toMatch(/When Orders Shipments 15:00 0 0 16:00 7 5/)
})

test('the newest problems are there in short, and lead to all of them', () => {
  expect(wordsOf(home())).toContain('Order #1001 Nov 20, 13:40 The warehouse does not know the item')
  expect(wordsOf(home())).toContain('Show all 5 problems')
  expect(wordsOf(home(setUpHome))).toContain('No open problems.')
})

test('syncing is paused from here, unless this person may not, which is said', () => {
  expect(wordsOf(home())).toContain('Pause syncing')
  const blocked = home(sampleHome, { ...sampleFrame, pause: { id: 'pause', label: 'Pause syncing', blocked: 'Ask the owner.' } })
  expect(wordsOf(blocked)).toContain('Pause syncing Ask the owner.')
  expect(wordsOf(home(setUpHome, { ...sampleFrame, pause: null }))).not.toContain('Pause syncing')
})
