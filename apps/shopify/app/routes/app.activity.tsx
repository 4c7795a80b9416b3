import { useLoaderData } from '@remix-run/react'
import { screenLoader } from '../admin/responses.server.ts'
import { ActivityScreen } from '../screens/activity/activity-screen.tsx'
import { BrokenScreen } from '../screens/frame/broken.tsx'

export const loader = screenLoader('activity')
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function Activity() {
  return <ActivityScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
