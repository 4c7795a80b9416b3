import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { composition, secretsOf } from '../composition.server.ts'
import { frameAncestors } from '../install/frame-ancestors.server.ts'
import { installShop } from '../install/install.server.ts'
import { verifySessionToken } from '../install/verify-session-token.server.ts'

/** Where the Shopify admin opens the app. The first time, the id token it brings is exchanged for the shop's access. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const parts = await composition()
  const token = new URL(request.url).searchParams.get('id_token') ?? ''
  const app = { clientId: parts.environment.SHOPIFY_API_KEY, secrets: secretsOf(parts.environment) }
  const session = verifySessionToken(token, app, parts.clock)
  if (!session) throw new Response('Open the app from your Shopify admin, under Apps.', { status: 401 })
  const frame = { 'content-security-policy': frameAncestors(session.shop, parts.environment) }
  const installed = await installShop(parts, session.shop, token)
  if (installed.kind === 'refused')
    throw new Response(`Shopify refused to give access: ${installed.reason}. Open the app again.`, { status: 403, headers: frame })
  return Response.json({ shop: session.shop, state: installed.connection.state }, { headers: frame })
}

/** The page answers with the headers of what was loaded for it, which Remix does not do by itself: who may frame it is among them. */
export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders

export default function App() {
  const { shop } = useLoaderData<{ shop: string; state: string }>()
  return (
    <main style={{ fontFamily: 'system-ui, sans-serif', maxWidth: '36rem', margin: '2rem auto', padding: '0 1rem' }}>
      <h1>IntelliTrack for Shopify</h1>
      <p>{shop} has given access. The sync runs in the background.</p>
    </main>
  )
}
