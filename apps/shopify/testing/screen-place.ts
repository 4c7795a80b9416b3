/** Where a screen's data is asked for: each route has an address for it. */
export function screenPlace(screen: string): string {
  const [path, route] = screen === 'home' ? ['/app?index&', 'routes/app._index'] : [`/app/${screen}?`, `routes/app.${screen}`]
  return `${path}_data=${encodeURIComponent(route)}`
}
