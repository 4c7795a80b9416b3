import type { PageAddresses } from './page-addresses.ts'

/** The browser's window as the router sees it: with the addresses of the screens in the place of the page's one address. */
export function windowAt(real: Window, { outer, inner }: PageAddresses): Window {
  const at = (): URL => new URL(inner(real.location.href), real.location.origin)
  const shown = (address: string | URL | null | undefined): string | null => (address ? outer(String(address)) : null)
  const history: Pick<History, 'pushState' | 'replaceState' | 'go'> = {
    pushState: (state, unused, address) => real.history.pushState(state, unused, shown(address)),
    replaceState: (state, unused, address) => real.history.replaceState(state, unused, shown(address)),
    go: (steps) => real.history.go(steps),
  }
  const { origin } = real.location
  const location: Pick<Location, 'origin' | 'assign' | 'replace'> = {
    origin,
    assign: (address) => real.location.assign(outer(String(address))),
    replace: (address) => real.location.replace(outer(String(address))),
  }
  const seen = {
    document: real.document,
    sessionStorage: real.sessionStorage,
    history: Object.defineProperty(history, 'state', { get: () => real.history.state }),
    location: Object.defineProperties(location, {
      href: { get: () => at().href },
      pathname: { get: () => at().pathname },
      search: { get: () => at().search },
      hash: { get: () => '' },
    }),
    addEventListener: real.addEventListener.bind(real),
    removeEventListener: real.removeEventListener.bind(real),
  }
  // It has what a router asks a window for.
  return seen as unknown as Window
}
