import type { FrameView } from '@connect/core'
import { sampleFrame } from '@connect/core/testing/views'
import { RemixServer } from '@remix-run/react'
import type { ComponentProps, ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { AppFrame } from '../../frame/app-frame.tsx'

type Context = ComponentProps<typeof RemixServer>['context']

/** A screen within its frame, as the server sends it for an address. */
export const drawn = (screen: ReactElement, { view = sampleFrame, at = '/app/orders' }: { view?: FrameView; at?: string } = {}): string =>
  renderedAt(at, () => <AppFrame view={view}>{screen}</AppFrame>)

/** Whatever needs a router around it. */
export function renderedAt(at: string, component: () => ReactElement): string {
  const { pathname, search } = new URL(at, 'https://app.example')
  const route = {
    id: 'root',
    path: '*',
    module: '',
    hasLoader: false,
    hasAction: false,
    hasClientLoader: false,
    hasClientAction: false,
    hasErrorBoundary: false,
  }
  const context = {
    manifest: { version: '1', url: '', entry: { module: '', imports: [] }, routes: { root: route } },
    routeModules: { root: { default: component } },
    staticHandlerContext: {
      basename: '/',
      location: { pathname, search, hash: '', state: null, key: 'test' },
      matches: [{ params: {}, pathname, pathnameBase: pathname, route: { id: 'root', path: '*' } }],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
    future: { v3_singleFetch: false },
    isSpaMode: false,
    serverHandoffString: '',
    serializeError: (error: Error) => error,
  } as unknown as Context
  return renderToString(<RemixServer context={context} url={`https://app.example${at}`} />)
}

export { wordsOf } from '@connect/core/testing/views'
