import { problemsScreen, retryProblem, settleProblem } from '@connect/core'
import { listQueryOf } from '@connect/core/client'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminAction, adminLoader } from '../admin/responses.server.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { posted } from '../screens/parts/posted.ts'
import { ProblemsScreen } from '../screens/problems/problems-screen.tsx'

export const loader = ({ request }: LoaderFunctionArgs) => adminLoader(request, (admin) => problemsScreen(admin, listQueryOf(request)))
export const action = ({ request }: ActionFunctionArgs) =>
  adminAction(request, (admin, form) =>
    posted(form, { retry: (problemId) => retryProblem(admin, problemId), settle: (problemId) => settleProblem(admin, problemId) }),
  )
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { shouldRevalidate } from '../screens/parts/should-revalidate.ts'
export { headers } from './app.tsx'

export default function Problems() {
  return <ProblemsScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
