export interface PageAddresses {
  /** Where a screen is found in the browser. */
  readonly outer: (address: string) => string
  /** The address of the screen that the browser shows. */
  readonly inner: (href: string) => string
}

/**
 * A page of WordPress's admin is one address with a query, and every screen of ours is that page: `?page=intellitrack&screen=orders&search=...`. Within,
 * each screen has an address of its own, `{home}/orders?search=...`, as in the other apps. `base`: the page's own address.
 */
export function pageAddresses(base: string, paths: readonly string[], home: string): PageAddresses {
  const own = new Set([...new URL(base).searchParams.keys(), 'screen'])
  return {
    outer: (address) => {
      const { pathname, searchParams } = new URL(address, base)
      const page = new URL(base)
      if (pathname !== home) page.searchParams.set('screen', pathname.slice(home.length + 1))
      for (const [name, value] of searchParams) page.searchParams.append(name, value)
      return page.href
    },
    inner: (href) => {
      const { searchParams } = new URL(href, base)
      const screen = searchParams.get('screen')
      const path = screen === null ? home : `${home}/${screen.replaceAll('_', '-')}`
      if (!paths.includes(path)) return home
      const query = new URLSearchParams([...searchParams].filter(([name]) => !own.has(name))).toString()
      return query ? `${path}?${query}` : path
    },
  }
}
