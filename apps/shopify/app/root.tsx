import { screenWords } from '@connect/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, type ShouldRevalidateFunction, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readEnvironment } from '../server/environment.ts'
import { PlainPage } from './plain/plain-page.tsx'
import { ScrollPosition } from './scroll/scroll-position.tsx'

/** What App Bridge needs to know; only where the Shopify admin frames us: anywhere else it would lead there. */
export function loader({ request }: LoaderFunctionArgs) {
  const { SHOPIFY_API_KEY: apiKey, APP_BRIDGE_URL: script } = readEnvironment()
  const framed = /^\/app(\/|$)/.test(new URL(request.url).pathname)
  return Response.json({ appBridge: framed ? { apiKey, script } : null })
}
type RootData = { readonly appBridge: { readonly apiKey: string; readonly script: string } | null }

/** The same for as long as the page is open. */
export const shouldRevalidate: ShouldRevalidateFunction = () => false

/** App Bridge comes first in the head: it gives every request its session token, and there are no cookies (reference 6.1). */
export function Layout({ children }: { readonly children: ReactNode }) {
  const appBridge = useRouteLoaderData<RootData>('root')?.appBridge
  return (
    <html lang="en">
      <head>
        {appBridge && <meta name="shopify-api-key" content={appBridge.apiKey} />}
        {appBridge && <script src={appBridge.script} />}
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollPosition />
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** Where not even the app's own frame could be had. */
export function ErrorBoundary() {
  const { title, text } = screenWords.broken
  return (
    <PlainPage title={title}>
      <p>{text}</p>
    </PlainPage>
  )
}
