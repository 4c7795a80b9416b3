import type { ScreenId, ScreenLink } from '@connect/core'
import { listAddress } from '../list/list-address.ts'

/** Where each screen is found in the app. */
export const screenPaths: Readonly<Record<ScreenId, string>> = {
  home: '/app',
  basic_configuration: '/app/basic-configuration',
  shopping_cart_configuration: '/app/shopping-cart-configuration',
  synchronization: '/app/synchronization',
  orders: '/app/orders',
  products: '/app/products',
  activity: '/app/activity',
  problems: '/app/problems',
  // Shopify does not say who its people are: the core links to no such screen here.
  users: '/app',
}

/** The address a link of the core leads to. */
export const addressOf = ({ screen, search = '', filter = '' }: Omit<ScreenLink, 'label'>): string =>
  listAddress(screenPaths[screen], { search, filter })

/** The screen that is shown at an address. */
export const screenAt = (pathname: string): ScreenId | null =>
  (Object.keys(screenPaths) as ScreenId[]).find((screen) => screenPaths[screen] === pathname.replace(/\/$/, '')) ?? null

/** Where the clicks go that every screen has: cancel, pause, resume. Home's own route, which an address alone does not tell from the frame's. */
export const frameAction = `${screenPaths.home}?index`
