import { openSession } from '@connect/store-app/screen-hooks'
import { expect, test } from 'vitest'
import { pageSession } from './session.ts'

test('a page opened from the control panel knows who opened it', () => {
  const page = { token: 't1', screen: 'orders', sdkUrl: 'https://cdn.example/sdk.js', storeAdminUrl: 'https://store-abc.example/' }
  expect(pageSession(JSON.stringify(page))).toEqual({ ...page, storeAdminUrl: 'https://store-abc.example' })
})

test('a page that nobody was recognised for has no session', () => {
  for (const text of [null, undefined, '', '{', 'null', '[]', '"t1"', '{"token":null}', '{"token":""}'])
    expect(pageSession(text), String(text)).toBeNull()
})

test('a newer token takes the place of the one the page came with', () => {
  const session = openSession('t1')
  session.renew('t2')
  session.renew(null)
  expect(session.token()).toBe('t2')
})

test('once the session is over, its token is gone and everybody who watches is told why, once', () => {
  const session = openSession('t1')
  const heard: (string | null)[] = []
  session.watch(() => heard.push(session.over()))
  session.end('Open the app again.')
  session.end('Something else.')
  session.renew('t3')
  expect(heard).toEqual(['Open the app again.'])
  expect(session.over()).toBe('Open the app again.')
  expect(session.token()).toBe('')
})
