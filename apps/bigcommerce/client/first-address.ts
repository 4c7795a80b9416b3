import { screenPaths } from './parts/screen-address.ts'

/**
 * The address to begin at. The control panel opens the app at an address that carries its signed greeting, which has no business in the history;
 * `screen` is where it wants to be: a path of the app, or a screen's name in an address.
 */
export function firstAddress(screen: string, { pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const home = screenPaths.home
  if (isBelow(pathname, home)) return `${pathname}${search}`
  const path = `/${screen.replace(/^\/+/, '').replaceAll('_', '-')}`
  if (isBelow(path, home)) return path
  const wanted = `${home}${path}`
  const [place = ''] = wanted.split('?')
  return Object.values(screenPaths).includes(place) ? wanted : home
}

const isBelow = (path: string, home: string): boolean => path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}?`)
