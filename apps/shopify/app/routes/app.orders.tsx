import { useLoaderData } from '@remix-run/react'
import { screenAction, screenLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { OrdersScreen } from '../screens/orders/orders-screen.tsx'

export const loader = screenLoader('orders')
export const action = screenAction('orders')
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'
export { headers } from './app.tsx'

export default function Orders() {
  return <OrdersScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
