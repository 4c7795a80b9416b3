import type { HeadersFunction, LinksFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { screenLoader } from '../admin/responses.server.ts'
import { AppFrame } from '../screens/frame/app-frame.tsx'
import { BrokenApp } from '../screens/frame/broken.tsx'
import { styleSheets } from '../screens/frame/style-sheets.ts'

/** Where the Shopify admin opens the app, around every screen. */
export const loader = screenLoader('frame')

/** A page answers with the headers of what was loaded for it, which Remix does not do by itself: who may frame it is among them. */
export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders

export const links: LinksFunction = () => [...styleSheets]

export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'

export default function App() {
  return (
    <AppFrame view={useLoaderData<typeof loader>()}>
      <Outlet />
    </AppFrame>
  )
}

export const ErrorBoundary = BrokenApp
