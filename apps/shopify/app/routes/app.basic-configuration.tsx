import { useLoaderData } from '@remix-run/react'
import { screenAction, screenLoader } from '../admin/responses.server.ts'
import { BasicConfigurationScreen } from '../screens/configuration/basic-configuration-screen.tsx'
import { BrokenScreen } from '../screens/frame/broken.tsx'

/** The screen; with a division or site that is chosen and not saved yet, its lists. */
export const loader = screenLoader('basic-configuration')
export const action = screenAction('basic-configuration')
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function BasicConfiguration() {
  return <BasicConfigurationScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
