import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { PlainPage } from '../plain/plain-page.tsx'

/** Shopify may open the address itself as well as the app behind it. */
export function loader({ request }: LoaderFunctionArgs): Response | null {
  const { search, searchParams } = new URL(request.url)
  return searchParams.has('shop') ? redirect(`/app${search}`) : null
}

export default function Index() {
  return (
    <PlainPage title="IntelliTrack for Shopify">
      <p>This address belongs to the app itself. Open the app from your Shopify admin, under Apps.</p>
    </PlainPage>
  )
}
