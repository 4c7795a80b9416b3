import { ordersScreen, retryOrder } from '@connect/core'
import { listQueryOf } from '@connect/core/client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminAction, adminLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { OrdersScreen } from '../screens/orders/orders-screen.tsx'
import { posted } from '../screens/parts/posted.ts'

export const loader = ({ request }: LoaderFunctionArgs) => adminLoader(request, (admin) => ordersScreen(admin, listQueryOf(request)))
export const action = ({ request }: ActionFunctionArgs) =>
  adminAction(request, (admin, form) => posted(form, { retry: (orderId) => retryOrder(admin, orderId) }))
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'
export { headers } from './app.tsx'

export default function Orders() {
  return <OrdersScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
