import { createBrowserRouter } from 'react-router'
import { expect, test } from 'vitest'
import { connectionPath, screenPaths } from '../parts/screen-address.ts'
import { pageAddresses } from './page-addresses.ts'
import { windowAt } from './window-at.ts'

const base = 'https://shop.example/wp-admin/admin.php?page=intellitrack'
const addresses = pageAddresses(base, [...Object.values(screenPaths), connectionPath], screenPaths.home)

/** As much of a browser's window as a router sees: an address, and what was shown before. */
function browserAt(address: string) {
  const shown: { address: string; state: unknown }[] = [{ address, state: null }]
  let at = 0
  const leave = new Set<() => void>()
  const browser = {
    location: {
      origin: 'https://shop.example',
      get href() {
        return shown[at]?.address ?? ''
      },
    },
    history: {
      get state() {
        return shown[at]?.state
      },
      pushState: (state: unknown, _: string, to: string) => void shown.splice(++at, shown.length, { address: to, state }),
      replaceState: (state: unknown, _: string, to: string | null) => {
        shown[at] = { address: to ?? browser.location.href, state }
      },
      go: (steps: number) => {
        at += steps
        for (const left of leave) left()
      },
    },
    document: {},
    addEventListener: (name: string, heard: () => void) => void (name === 'popstate' && leave.add(heard)),
    removeEventListener: () => {},
  }
  return browser
}

const open = (address: string) => {
  const browser = browserAt(address)
  const window = windowAt(browser as unknown as Window, addresses)
  const routes = [screenPaths.home, screenPaths.orders, screenPaths.activity].map((path) => ({ path, element: null }))
  return { browser, router: createBrowserRouter(routes, { window, hydrationData: { loaderData: {} } }) }
}

test('a page opened at a screen shows that screen', () => {
  const { router } = open(`${base}&screen=orders&filter=waiting`)
  expect(router.state.location).toMatchObject({ pathname: '/app/orders', search: '?filter=waiting' })
})

test('the way to a screen, and back, stands in the address of the browser', async () => {
  const { browser, router } = open(base)
  await router.navigate('/app/orders')
  await router.navigate('/app/activity?search=%231002')
  expect(browser.location.href).toBe(`${base}&screen=activity&search=%231002`)
  await router.navigate(-1)
  expect(browser.location.href).toBe(`${base}&screen=orders`)
  expect(router.state.location.pathname).toBe('/app/orders')
  await router.navigate(-1)
  expect(browser.location.href).toBe(base)
  expect(router.state.location.pathname).toBe('/app')
})
