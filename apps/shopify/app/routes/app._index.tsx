import { homeScreen, pauseSync, resumeSync, stopRun } from '@connect/core'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminAction, adminLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { posted } from '../screens/parts/posted.ts'

export const loader = ({ request }: LoaderFunctionArgs) => adminLoader(request, homeScreen)

/** The clicks of the frame, which is around every screen, are carried out here. */
export const action = ({ request }: ActionFunctionArgs) =>
  adminAction(request, (admin, form) =>
    posted(form, { stop: () => stopRun(admin), pause: () => pauseSync(admin), resume: () => resumeSync(admin) }),
  )
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'
export { headers } from './app.tsx'

export default function Home() {
  return <HomeScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
