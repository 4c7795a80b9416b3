import type { FrameView } from '@connect/core'
import { sampleFrame } from '@connect/core/testing/views'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Api } from '../api/create-api.ts'
import { AppFrame } from '../frame/app-frame.tsx'
import { BigDesign } from '../frame/big-design.tsx'
import { AppParts } from '../parts/app-parts.ts'

interface Place {
  readonly view?: FrameView
  readonly at?: string
}

/** A screen within its frame, at an address, as a browser first draws it. */
export const drawn = (screen: ReactElement, { view = sampleFrame, at = '/app/orders' }: Place = {}): string =>
  drawnAt(at, <AppFrame view={view}>{screen}</AppFrame>)

/** A part of a screen by itself. */
export const drawnAlone = (part: ReactElement): string => drawnAt('/app', <BigDesign>{part}</BigDesign>)

function drawnAt(at: string, element: ReactElement): string {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [at], hydrationData: { loaderData: {} } })
  return renderToString(
    <AppParts value={{ api: silentApi, storeAdminUrl: 'https://store-abc123.example/manage' }}>
      <RouterProvider router={router} />
    </AppParts>,
  )
}

const silentApi: Api = {
  read: () => Promise.reject(new Error('Nothing is read in a drawing.')),
  post: () => Promise.reject(new Error('Nothing is posted in a drawing.')),
  file: () => Promise.resolve(null),
}

export { wordsOf } from '@connect/core/testing/views'
