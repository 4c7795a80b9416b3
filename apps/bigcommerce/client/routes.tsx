import { appRoute } from '@connect/store-app/screen-hooks'
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
]
