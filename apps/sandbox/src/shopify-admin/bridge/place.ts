import { ADDED } from '../protocol.ts'
import type { Channel } from './channel.ts'

/** Where the app is, as the admin's address shows it. */
export function placeOf(address: string): string {
  const { pathname, searchParams, hash } = new URL(address, location.href)
  const search = new URLSearchParams([...searchParams].filter(([name]) => !ADDED.includes(name)))
  return `${pathname}${search.size > 0 ? `?${search}` : ''}${hash}`
}

/** Keeps the admin's address in step with the app's: on every load, and whenever its router or the browser's buttons change it. */
export function followPlace(channel: Channel): void {
  let told = ''
  const tell = () => {
    const path = placeOf(location.href)
    if (path !== told) channel.send({ kind: 'place', path })
    told = path
  }
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (...args: Parameters<History['pushState']>) => {
      original(...args)
      tell()
    }
  }
  addEventListener('popstate', tell)
  addEventListener('hashchange', tell)
  // A page that comes back as it was left did not load: whoever watches has forgotten where it is.
  addEventListener('pageshow', () => {
    told = ''
    tell()
  })
}
