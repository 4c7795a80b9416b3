import { ADDED } from '../protocol.ts'
import type { Channel } from './channel.ts'

/** Where the app is, as the admin's address shows it. */
export function placeOf(address: string): string {
  const { pathname, searchParams, hash } = new URL(address, location.href)
  const search = new URLSearchParams([...searchParams].filter(([name]) => !ADDED.includes(name)))
  return `${pathname}${search.size > 0 ? `?${search}` : ''}${hash}`
}

/**
 * Keeps the admin's address in step with the app's, on every load and whenever its router changes it. The steps of the app's router become the admin's
 * own: the frame keeps one entry in the browser's history, so that back, forward and reload mean the same wherever they are pressed.
 */
export function followPlace(channel: Channel): void {
  let told = ''
  const tell = (step: boolean) => {
    const path = placeOf(location.href)
    if (path !== told) channel.send({ kind: 'place', path, step })
    told = path
  }
  const replace = history.replaceState.bind(history)
  history.pushState = (...args) => {
    replace(...args)
    tell(true)
  }
  history.replaceState = (...args) => {
    replace(...args)
    tell(false)
  }
  addEventListener('popstate', () => tell(false))
  addEventListener('hashchange', () => tell(false))
  // A page that comes back as it was left did not load: whoever watches has forgotten where it is.
  addEventListener('pageshow', () => {
    told = ''
    tell(false)
  })
}
