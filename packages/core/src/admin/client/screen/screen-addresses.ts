import type { ScreenId, ScreenLink } from '../../views/frame.ts'
import { listAddress } from '../list/list-address.ts'

export interface ScreenAddresses {
  /** Where each screen is found. */
  readonly paths: Readonly<Record<ScreenId, string>>
  /** The address a link of the core leads to. */
  readonly addressOf: (link: Omit<ScreenLink, 'label'>) => string
  /** The screen that is shown at an address. */
  readonly screenAt: (pathname: string) => ScreenId | null
}

/** The addresses of an app's screens below its own. `nowhere`: screens that this app does not have, whose links lead to Home. */
export function screenAddresses(base: string, nowhere: readonly ScreenId[] = []): ScreenAddresses {
  const place = (screen: ScreenId): [ScreenId, string] => [screen, nowhere.includes(screen) ? base : `${base}${segments[screen]}`]
  const screens = Object.keys(segments) as ScreenId[]
  const paths = Object.fromEntries(screens.map(place)) as Record<ScreenId, string>
  return {
    paths,
    addressOf: ({ screen, search = '', filter = '' }) => listAddress(paths[screen], { search, filter }),
    screenAt: (pathname) => screens.find((screen) => paths[screen] === pathname.replace(/\/$/, '')) ?? null,
  }
}

/** What each screen is called in an address, below the app's own. */
const segments: Readonly<Record<ScreenId, string>> = {
  home: '',
  basic_configuration: '/basic-configuration',
  shopping_cart_configuration: '/shopping-cart-configuration',
  synchronization: '/synchronization',
  orders: '/orders',
  products: '/products',
  activity: '/activity',
  problems: '/problems',
  users: '/users',
}
