import type { ScreenId } from '@connect/core'
import { frameRoute, screenRoutes } from '@connect/store-app/screen-hooks'
import type { ReactElement } from 'react'
import { Outlet, type RouteObject, useLoaderData } from 'react-router'
import { ActivityScreen } from './activity/activity-screen.tsx'
import type { Api } from './api/create-api.ts'
import { BasicConfigurationScreen } from './configuration/basic-configuration-screen.tsx'
import { AppFrame } from './frame/app-frame.tsx'
import { BrokenApp, BrokenScreen } from './frame/broken.tsx'
import { Opening } from './frame/opening.tsx'
import { HomeScreen } from './home/home-screen.tsx'
import { OrdersScreen } from './orders/orders-screen.tsx'
import { screenPaths } from './parts/screen-address.ts'
import { ProblemsScreen } from './problems/problems-screen.tsx'
import { ProductsScreen } from './products/products-screen.tsx'
import { ShoppingCartScreen } from './shopping-cart/shopping-cart-screen.tsx'
import { SynchronizationScreen } from './synchronization/synchronization-screen.tsx'
import { UsersScreen } from './users/users-screen.tsx'

/** Each screen is read from the server by its own name, and its clicks are posted there. */
export const appRoutes = (api: Api): RouteObject[] => [
  {
    path: screenPaths.home,
    element: <Frame />,
    errorElement: <BrokenApp />,
    hydrateFallbackElement: <Opening />,
    ...frameRoute(api),
    children: screenRoutes(api, screenPaths).map(({ screen, ...route }) => ({
      ...route,
      element: <Shown as={screens[screen]} />,
      errorElement: <BrokenScreen />,
    })),
  },
]

function Frame() {
  return (
    <AppFrame view={useLoaderData()}>
      <Outlet />
    </AppFrame>
  )
}

/** A screen over what its loader has read. */
function Shown({ as: Drawn }: { readonly as: Screen }) {
  return <Drawn view={useLoaderData() as never} />
}

type Screen = (props: { readonly view: never }) => ReactElement

const screens: Readonly<Record<ScreenId, Screen>> = {
  home: HomeScreen,
  basic_configuration: BasicConfigurationScreen,
  shopping_cart_configuration: ShoppingCartScreen,
  synchronization: SynchronizationScreen,
  orders: OrdersScreen,
  products: ProductsScreen,
  activity: ActivityScreen,
  problems: ProblemsScreen,
  users: UsersScreen,
}
