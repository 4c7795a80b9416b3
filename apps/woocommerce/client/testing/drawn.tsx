import type { FrameView } from '@connect/core'
import { sampleFrame } from '@connect/core/testing/views'
import { __experimentalStyleProvider as StyleProvider } from '@wordpress/components'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Api } from '../api/create-api.ts'
import { AppFrame } from '../frame/app-frame.tsx'
import { pageAddresses } from '../page/page-addresses.ts'
import { type PageSettings, pageSettings } from '../page/settings.ts'
import { AppParts } from '../parts/app-parts.ts'
import { connectionPath, screenPaths } from '../parts/screen-address.ts'

interface Place {
  readonly view?: FrameView
  readonly at?: string
  readonly page?: Partial<PageSettings>
}

export const admin = 'https://shop.example/wp-admin/'
const base = `${admin}admin.php?page=intellitrack`
const samplePage = pageSettings({
  ...{ mode: 'plugin', api: 'https://shop.example/wp-json/intellitrack/v1/admin/', base, storeAdminUrl: admin, mayConnect: true },
  connection: {
    state: 'connected',
    backend: 'https://connect.example',
    defaultBackend: 'https://connect.example',
    storeName: 'Harbor Outfitters',
  },
})

/** A screen within its frame, at an address, as a browser first draws it. */
export const drawn = (screen: ReactElement, { view = sampleFrame, at = '/app/orders', page = {} }: Place = {}): string =>
  drawnAt(at, <AppFrame view={view}>{screen}</AppFrame>, page)

/** A part of a screen by itself. */
export const drawnAlone = (part: ReactElement, page: Partial<PageSettings> = {}): string => drawnAt('/app', part, page)

/** The address in the browser of a screen. */
export const { outer: hrefOf } = pageAddresses(base, [...Object.values(screenPaths), connectionPath], screenPaths.home)

/** As it stands in a page. */
export const inHtml = (address: string): string => address.replaceAll('&', '&amp;')

function drawnAt(at: string, element: ReactElement, page: Partial<PageSettings>): string {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [at], hydrationData: { loaderData: {} } })
  if (!samplePage) throw new Error('The sample page says too little.')
  return quietly(() =>
    renderToString(
      <StyleProvider document={nowhere}>
        <AppParts value={{ api: silentApi, page: { ...samplePage, ...page }, hrefOf }}>
          <RouterProvider router={router} />
        </AppParts>
      </StyleProvider>,
    ),
  )
}

/** Layout effects are the browser's: that the library's do nothing here is no news. */
function quietly<Made>(make: () => Made): Made {
  const { error } = console
  console.error = (...said) => {
    if (!String(said[0]).includes('useLayoutEffect does nothing on the server')) error(...said)
  }
  try {
    return make()
  } finally {
    console.error = error
  }
}

/** The library keeps its styles by the page they are for. */
const nowhere = { head: {} } as Document

const silent = () => Promise.reject(new Error('Nothing is asked in a drawing.'))
const silentApi: Api = {
  ...{ read: silent, post: silent, connection: silent, connect: silent, disconnect: silent },
  file: () => Promise.resolve(null),
  isReachable: () => Promise.resolve(false),
}

export { wordsOf } from '@connect/core/testing/views'
