import type { ScreenId } from '@connect/core'
import { frameRoute, screenRoute } from '@connect/store-app/screen-hooks'
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
    children: screens.map(({ screen, element }) => ({
      ...(screen === 'home' ? { index: true as const } : { path: screenPaths[screen] }),
      element,
      errorElement: <BrokenScreen />,
      ...screenRoute(api, screen),
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
function Shown({ as: Screen }: { readonly as: (props: { readonly view: never }) => ReactElement }) {
  return <Screen view={useLoaderData() as never} />
}

const screens: readonly { readonly screen: ScreenId; readonly element: ReactElement }[] = [
  { screen: 'home', element: <Shown as={HomeScreen} /> },
  { screen: 'basic_configuration', element: <Shown as={BasicConfigurationScreen} /> },
  { screen: 'shopping_cart_configuration', element: <Shown as={ShoppingCartScreen} /> },
  { screen: 'synchronization', element: <Shown as={SynchronizationScreen} /> },
  { screen: 'orders', element: <Shown as={OrdersScreen} /> },
  { screen: 'products', element: <Shown as={ProductsScreen} /> },
  { screen: 'activity', element: <Shown as={ActivityScreen} /> },
  { screen: 'problems', element: <Shown as={ProblemsScreen} /> },
  { screen: 'users', element: <Shown as={UsersScreen} /> },
]
