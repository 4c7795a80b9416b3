import { useLoaderData } from '@remix-run/react'
import { screenAction, screenLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'

export const loader = screenLoader('home')
/** The clicks of the frame, which is around every screen, are carried out here. */
export const action = screenAction('home')
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'
export { headers } from './app.tsx'

export default function Home() {
  return <HomeScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
