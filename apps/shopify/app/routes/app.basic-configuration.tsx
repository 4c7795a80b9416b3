import { basicConfigurationScreen, saveBasicConfiguration } from '@connect/core'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminAction, adminLoader } from '../admin/responses.server.ts'
import { BasicConfigurationScreen } from '../screens/configuration/basic-configuration-screen.tsx'
import { chosenPlaces } from '../screens/configuration/chosen-places.ts'
import { postedChange } from '../screens/configuration/posted-change.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'

/** The screen; with a division or site that is chosen and not saved yet, its lists. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  adminLoader(request, (admin) => basicConfigurationScreen(admin, chosenPlaces(request)))
export const action = ({ request }: ActionFunctionArgs) =>
  adminAction(request, (admin, form) => saveBasicConfiguration(admin, postedChange(form)))
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function BasicConfiguration() {
  return <BasicConfigurationScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
