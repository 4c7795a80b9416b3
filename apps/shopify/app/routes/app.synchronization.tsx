import { useLoaderData } from '@remix-run/react'
import { screenAction, screenLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { SynchronizationScreen } from '../screens/synchronization/synchronization-screen.tsx'

export const loader = screenLoader('synchronization')
export const action = screenAction('synchronization')
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function Synchronization() {
  return <SynchronizationScreen view={useLoaderData<typeof loader>()} csvPath="/app/preview.csv" />
}

export const ErrorBoundary = BrokenScreen
