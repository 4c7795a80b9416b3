import type { FrameView } from '@connect/core'
import { appRoute } from '@connect/store-app/screen-hooks'
import { Outlet, type RouteObject, useLoaderData } from 'react-router'
import { ActivityScreen } from './activity/activity-screen.tsx'
import type { ConnectionView } from './api/connection-api.ts'
import type { Api } from './api/create-api.ts'
import { BasicConfigurationScreen } from './configuration/basic-configuration-screen.tsx'
import { ConnectionScreen } from './connect/connection-screen.tsx'
import { AppFrame } from './frame/app-frame.tsx'
import { BarePage } from './frame/bare-page.tsx'
import { BrokenApp, BrokenScreen } from './frame/broken.tsx'
import { Opening } from './frame/opening.tsx'
import { HomeScreen } from './home/home-screen.tsx'
import { OrdersScreen } from './orders/orders-screen.tsx'
import { connectionPath, screenPaths } from './parts/screen-address.ts'
import { ProblemsScreen } from './problems/problems-screen.tsx'
import { ProductsScreen } from './products/products-screen.tsx'
import { ShoppingCartScreen } from './shopping-cart/shopping-cart-screen.tsx'
import { SynchronizationScreen } from './synchronization/synchronization-screen.tsx'
import { UsersScreen } from './users/users-screen.tsx'

/** The connection can be looked at, and ended, when nothing else answers. */
export const appRoutes = (api: Api): RouteObject[] => [
  appRoute(api, screenPaths, {
    outlet: <Outlet />,
    ...{ useLoaderData, AppFrame, BrokenApp, BrokenScreen, Opening },
    screens: {
      home: HomeScreen,
      basic_configuration: BasicConfigurationScreen,
      shopping_cart_configuration: ShoppingCartScreen,
      synchronization: SynchronizationScreen,
      orders: OrdersScreen,
      products: ProductsScreen,
      activity: ActivityScreen,
      problems: ProblemsScreen,
      users: UsersScreen,
    },
  }),
  {
    path: connectionPath,
    element: <ConnectionPage />,
    errorElement: <BrokenApp />,
    hydrateFallbackElement: <Opening />,
    loader: async (): Promise<ConnectionPageView> => {
      const [connection, frame] = await Promise.all([api.connection(), api.read<FrameView>('frame', '').catch(() => null)])
      return { connection, frame }
    },
  },
]

interface ConnectionPageView {
  readonly connection: ConnectionView
  readonly frame: FrameView | null
}

function ConnectionPage() {
  const { connection, frame } = useLoaderData<ConnectionPageView>()
  const screen = <ConnectionScreen view={connection} />
  return frame ? <AppFrame view={frame}>{screen}</AppFrame> : <BarePage>{screen}</BarePage>
}
