import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { composition } from '../composition.server.ts'
import { pageHeaders } from '../headers/page-headers.server.ts'
import { PlainPage } from '../plain/plain-page.tsx'

/** Pages of Shopify's library: where App Bridge fetches a new session token and comes back, and where it leaves the frame. */
const ofTheLibrary: ReadonlySet<string | undefined> = new Set(['session-token', 'exit-iframe'])

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { library, environment } = await composition()
  const headers = pageHeaders(new URL(request.url).searchParams.get('shop'), environment)
  if (!ofTheLibrary.has(params['*'])) return Response.json(null, { headers })
  const page = await library.authenticate(request, null).catch((error: unknown) => error)
  if (!(page instanceof Response)) throw new Response('This address leads nowhere.', { status: 400, headers })
  for (const [name, value] of page.headers) if (!headers.has(name) && name !== 'link') headers.set(name, value)
  return new Response(page.body, { status: page.status, headers })
}

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders

/** The app is installed and opened from Shopify's own pages; it never asks for a shop's address (reference 6.1, 2.3.1). */
export default function Login() {
  return (
    <PlainPage title="IntelliTrack for Shopify">
      <p>Open the app from your Shopify admin, under Apps. If it is not there, install it from the Shopify App Store.</p>
    </PlainPage>
  )
}
