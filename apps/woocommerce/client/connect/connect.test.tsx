import { expect, test } from 'vitest'
import type { ConnectionView } from '../api/connection-api.ts'
import { drawn, drawnAlone, wordsOf } from '../testing/drawn.tsx'
import { words } from '../words.ts'
import { ConnectPage } from './connect-page.tsx'
import { ConnectionScreen } from './connection-screen.tsx'

const unconnected = { state: 'unconnected', backend: null, storeName: 'Harbor Outfitters' } as const
const newStore = (mayConnect = true): string =>
  drawnAlone(<ConnectPage />, {
    connection: unconnected,
    defaultBackend: 'https://connect.example',
    home: 'https://shop.example/sub',
    mayConnect,
  })
const connected: ConnectionView = {
  ...{ state: 'connected', backend: 'https://connect.example', storeName: 'Harbor Outfitters' },
  checks: [
    { id: 'https', ok: true, title: 'The store is reached over HTTPS', text: '' },
    { id: 'cron', ok: false, title: 'Scheduled tasks do not run', text: 'Ask your host for a cron job.' },
  ],
}
const connection = (mayConnect = true, view = connected): string =>
  drawn(<ConnectionScreen view={view} />, { at: '/app/connection', page: { mayConnect } })

test('a new store is asked for an address, which is there already, and a code, and is led to where the code is given', () => {
  const html = newStore()
  expect(html).toMatch(/<input[^>]*id="setting-backend"[^>]*value="https:\/\/connect\.example"/)
  expect(html).toMatch(/<input[^>]*id="setting-code"[^>]*value=""/)
  expect(html).toMatch(/<a[^>]*href="https:\/\/connect\.example\/connect\?store=https%3A%2F%2Fshop\.example%2Fsub"[^>]*>/)
  expect(wordsOf(html)).toContain(words.connect.getCode)
})

test('no key is typed or shown: the only fields are the address and the code', () => {
  expect(newStore().match(/<input/g)).toHaveLength(2)
})

test('whoever may not manage the site reads who can connect the store, and has nothing to fill in', () => {
  for (const html of [newStore(false), connection(false)]) {
    expect(wordsOf(html)).toContain(words.connection.needsMore)
    expect(html).not.toContain('<input')
  }
  expect(wordsOf(connection(false))).not.toContain(words.disconnect.button)
})

test('a connected store says to what, what its site still needs and what to do about it, and can be disconnected', () => {
  const said = wordsOf(connection())
  expect(said).toContain('Connected to https://connect.example')
  expect(said).toContain('The store is reached over HTTPS Ready Scheduled tasks do not run To do Ask your host for a cron job.')
  expect(said).toContain(words.disconnect.button)
})

test('a connection that somebody else has ended is said to be over, and can be made again', () => {
  const html = connection(true, { ...connected, state: 'unconnected', backend: null })
  expect(wordsOf(html)).toContain(words.connection.notConnected)
  expect(wordsOf(html)).not.toContain(words.disconnect.button)
  expect(html).toContain('id="setting-code"')
})
