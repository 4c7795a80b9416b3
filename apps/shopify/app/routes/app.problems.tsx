import { useLoaderData } from '@remix-run/react'
import { screenAction, screenLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { ProblemsScreen } from '../screens/problems/problems-screen.tsx'

export const loader = screenLoader('problems')
export const action = screenAction('problems')
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'
export { headers } from './app.tsx'

export default function Problems() {
  return <ProblemsScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
