import type { ProblemLine } from '@connect/core'
import {
  connectedCart,
  importingCart,
  newCart,
  saidBy,
  sampleActivity,
  sampleConfiguration,
  sampleFrame,
  sampleHome,
  sampleOrders,
  sampleProblems,
  sampleProducts,
  sampleStatuses,
  sampleSynchronization,
  sampleUsers,
  setUpHome,
} from '@connect/core/testing/views'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'
import { ActivityScreen } from './activity/activity-screen.tsx'
import { BasicConfigurationScreen } from './configuration/basic-configuration-screen.tsx'
import { HomeScreen } from './home/home-screen.tsx'
import { OrdersScreen } from './orders/orders-screen.tsx'
import { ProblemsScreen } from './problems/problems-screen.tsx'
import { ProductsScreen } from './products/products-screen.tsx'
import { ShoppingCartScreen } from './shopping-cart/shopping-cart-screen.tsx'
import { SynchronizationScreen } from './synchronization/synchronization-screen.tsx'
import { drawn, wordsOf } from './testing/drawn.tsx'
import { UsersScreen } from './users/users-screen.tsx'

const screens: readonly (readonly [string, unknown, ReactElement])[] = [
  ['Home', { ...sampleHome, problems: sampleHome.problems.map(inShort) }, <HomeScreen key="" view={sampleHome} />],
  ['Basic Configuration', sampleConfiguration(), <BasicConfigurationScreen key="" view={sampleConfiguration()} />],
  ['Basic Configuration with statuses', sampleStatuses(), <BasicConfigurationScreen key="" view={sampleStatuses()} />],
  ['Shopping Cart Configuration', connectedCart, <ShoppingCartScreen key="" view={connectedCart} />],
  ['Shopping Cart Configuration while it imports', importingCart, <ShoppingCartScreen key="" view={importingCart} />],
  ['Synchronization', sampleSynchronization, <SynchronizationScreen key="" view={sampleSynchronization} />],
  ['Orders', sampleOrders, <OrdersScreen key="" view={sampleOrders} />],
  ['Products', sampleProducts, <ProductsScreen key="" view={sampleProducts} />],
  ['Activity', sampleActivity, <ActivityScreen key="" view={sampleActivity} />],
  ['Problems', sampleProblems, <ProblemsScreen key="" view={sampleProblems} />],
  ['Users', sampleUsers, <UsersScreen key="" view={sampleUsers} />],
]

/** What to do about a problem stands on the screen of problems. */
function inShort({ subject, title, cause, since }: ProblemLine) {
  return { subject, title, cause, since }
}

test.each(screens)('%s shows whatever the core says of it', (_name, view, screen) => {
  const html = drawn(screen)
  const [words, names] = [wordsOf(html), [...html.matchAll(/(?:placeholder|aria-label)="([^"]*)"/g)].map(([, name]) => name)]
  const missing = saidBy(view).filter((said) => !words.includes(said.replace(/\s+/g, ' ')) && !names.includes(said))
  expect(missing).toEqual([])
})

test.each(screens)('%s is one screen under the title of the page, and its headings skip no level', (_name, _view, screen) => {
  const levels = [...drawn(screen).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.slice(0, 2)).toEqual([1, 2])
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  expect(levels.filter((level) => level < 3)).toHaveLength(2)
})

test('a list without rows says so instead of showing an empty table', () => {
  const none = { rows: [], next: null, empty: 'Nothing fits this search.' }
  const empty = [
    <OrdersScreen key="" view={{ ...sampleOrders, orders: none }} />,
    <ProductsScreen key="" view={{ ...sampleProducts, products: none }} />,
    <ActivityScreen key="" view={{ ...sampleActivity, lines: none }} />,
    <ProblemsScreen key="" view={{ ...sampleProblems, problems: none }} />,
    <UsersScreen key="" view={{ ...sampleUsers, users: [], empty: none.empty }} />,
  ]
  for (const screen of empty) {
    const html = drawn(screen)
    expect(wordsOf(html)).toContain(none.empty)
    expect(html).not.toContain('<table')
  }
})

test('until set-up is done, its steps say what is done, and charts of nothing stay away', () => {
  const words = wordsOf(drawn(<HomeScreen view={setUpHome} />))
  expect(words).toContain('2 of 4 done')
  expect(words).toContain('Connect IntelliTrack Done With the Store Key of your division.')
  expect(words).not.toContain('No order came in during the last day.')
})

test('syncing is paused from Home, unless this person may not, which is said', () => {
  const blocked = { ...sampleFrame, pause: { id: 'pause' as const, label: 'Pause syncing', blocked: 'Ask the owner.' } }
  expect(wordsOf(drawn(<HomeScreen view={sampleHome} />, { view: blocked }))).toContain('Pause syncing Ask the owner.')
  expect(wordsOf(drawn(<HomeScreen view={sampleHome} />, { view: { ...sampleFrame, pause: null } }))).not.toContain('Pause syncing')
})

test('a new store is asked for address and Store Key, and for nothing else', () => {
  const words = wordsOf(drawn(<ShoppingCartScreen view={newCart} />))
  for (const word of ['Not connected', 'Connect IntelliTrack first.']) expect(words).toContain(word)
  for (const word of ['Disconnect', 'Locations to sites']) expect(words).not.toContain(word)
})

test('the Store Key is typed unseen, kept by no browser, and never shown again', () => {
  for (const view of [newCart, connectedCart]) {
    const field = /<input[^>]*id="setting-storeKey"[^>]*>/.exec(drawn(<ShoppingCartScreen view={view} />))?.[0]
    for (const attribute of ['type="password"', 'autoComplete="off"', 'value=""']) expect(field).toContain(attribute)
  }
})

test('whoever may not connect IntelliTrack reads why once, and can neither connect nor disconnect', () => {
  const locked = 'The owner has not given you this.'
  const html = drawn(<ShoppingCartScreen view={{ ...connectedCart, warehouse: { ...connectedCart.warehouse, locked } }} />)
  expect(wordsOf(html).split(locked)).toHaveLength(2)
  for (const field of ['address', 'storeKey']) expect(html).toMatch(new RegExp(`<input[^>]*id="setting-${field}"[^>]*disabled=""`))
  for (const label of ['Disconnect', 'Connect']) expect(html).toMatch(new RegExp(`<button[^>]*aria-disabled="true"[^>]*>${label}<`))
})
