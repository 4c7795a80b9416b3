import {
  type ActionResult,
  askForFirstDataset,
  connectWarehouse,
  disconnectWarehouse,
  type SaveResult,
  saveLocations,
  shoppingCartScreen,
} from '@connect/core'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminAction, adminLoader } from '../admin/responses.server.ts'
import { postedChange } from '../screens/configuration/posted-change.ts'
import { BrokenScreen } from '../screens/frame/broken.tsx'
import { posted } from '../screens/parts/posted.ts'
import { postedKey } from '../screens/shopping-cart/posted-key.ts'
import { ShoppingCartScreen } from '../screens/shopping-cart/shopping-cart-screen.tsx'

export const loader = ({ request }: LoaderFunctionArgs) => adminLoader(request, shoppingCartScreen)
export const action = ({ request }: ActionFunctionArgs) =>
  adminAction(
    request,
    async (admin, form): Promise<SaveResult | ActionResult> =>
      form.get('action') === 'save'
        ? saveLocations(admin, postedChange(form))
        : posted(form, {
            connect: () => connectWarehouse(admin, postedKey(form)),
            disconnect: () => disconnectWarehouse(admin),
            first_dataset: () => askForFirstDataset(admin),
          }),
  )
export { clientAction } from '../screens/parts/client-action.ts'
export { screenMeta as meta } from '../screens/parts/screen-meta.ts'
export { headers } from './app.tsx'

export default function ShoppingCartConfiguration() {
  return <ShoppingCartScreen view={useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
