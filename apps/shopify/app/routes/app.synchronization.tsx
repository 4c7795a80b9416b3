import { askForPreview, askForRun, synchronizationScreen } from '@connect/core'
import { listQueryOf } from '@connect/core/client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminAction, adminLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { posted } from '../screens/parts/posted.ts'
import { postedConfirmation, postedKind } from '../screens/synchronization/posted-run.ts'
import { SynchronizationScreen } from '../screens/synchronization/synchronization-screen.tsx'

export const loader = ({ request }: LoaderFunctionArgs) =>
  adminLoader(request, (admin) => synchronizationScreen(admin, { query: listQueryOf(request) }))
export const action = ({ request }: ActionFunctionArgs) =>
  adminAction(request, (admin, form) =>
    posted(form, {
      preview: async (kind) => askForPreview(admin, postedKind(kind)),
      run: async (kind) => askForRun(admin, postedKind(kind), postedConfirmation(form)),
    }),
  )
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function Synchronization() {
  return <SynchronizationScreen view={useLoaderData<typeof loader>()} csvPath="/app/preview.csv" />
}

export const ErrorBoundary = BrokenScreen
