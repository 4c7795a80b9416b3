/**
 * The address of one thing to ask for. A site without permalinks has its REST routes in a query already (`?rest_route=/intellitrack/v1/admin/`): there
 * the name goes on the end of the route, and what is asked besides is one more part of the query.
 */
export function apiAddress(api: string, path: string): string {
  const [name = '', query = ''] = path.split('?')
  const address = new URL(api)
  const route = address.searchParams.get('rest_route')
  if (route === null) address.pathname += name
  else address.searchParams.set('rest_route', `${route}${name}`)
  for (const [key, value] of new URLSearchParams(query)) address.searchParams.append(key, value)
  return address.href
}
