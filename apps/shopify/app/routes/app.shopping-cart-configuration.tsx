import { useLoaderData } from '@remix-run/react'
import { screenAction, screenLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { ShoppingCartScreen } from '../screens/shopping-cart/shopping-cart-screen.tsx'

export const loader = screenLoader('shopping-cart-configuration')
export const action = screenAction('shopping-cart-configuration')
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function ShoppingCartConfiguration() {
  return <ShoppingCartScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
