import { activityScreen } from '@connect/core'
import { listQueryOf } from '@connect/core/client'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminLoader } from '../admin/responses.server.ts'
import { ActivityScreen } from '../screens/activity/activity-screen.tsx'
import { BrokenScreen } from '../screens/frame/broken.tsx'

export const loader = ({ request }: LoaderFunctionArgs) => adminLoader(request, (admin) => activityScreen(admin, listQueryOf(request)))
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function Activity() {
  return <ActivityScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
